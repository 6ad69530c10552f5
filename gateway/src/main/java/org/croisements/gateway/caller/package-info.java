/** Where a request really comes from. */
@NullMarked
package org.croisements.gateway.caller;

import org.jspecify.annotations.NullMarked;
