/** Which of several replicas takes the next request. */
@NullMarked
package org.croisements.gateway.balance;

import org.jspecify.annotations.NullMarked;
