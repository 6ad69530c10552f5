/** Which service answers which path. */
@NullMarked
package org.croisements.gateway.routing;

import org.jspecify.annotations.NullMarked;
