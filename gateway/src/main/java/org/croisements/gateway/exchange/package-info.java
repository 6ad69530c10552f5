/** A request on its way through the gateway, and what a step on that way is. */
@NullMarked
package org.croisements.gateway.exchange;

import org.jspecify.annotations.NullMarked;
