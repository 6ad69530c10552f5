/** Names each request, so that one call can be followed through the suite's logs. */
@NullMarked
package org.croisements.gateway.trace;

import org.jspecify.annotations.NullMarked;
