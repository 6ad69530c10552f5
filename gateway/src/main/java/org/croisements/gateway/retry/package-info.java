/** How often requests may be tried again. */
@NullMarked
package org.croisements.gateway.retry;

import org.jspecify.annotations.NullMarked;
