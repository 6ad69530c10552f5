/** Series of events that come back, such as a forum with its editions. */
@NullMarked
package org.croisements.events.series;

import org.jspecify.annotations.NullMarked;
