/** When to leave a replica alone. */
@NullMarked
package org.croisements.gateway.breaker;

import org.jspecify.annotations.NullMarked;
