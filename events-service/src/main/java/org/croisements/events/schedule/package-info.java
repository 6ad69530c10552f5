/** When an event takes place, on the clocks of its own time zone. */
@NullMarked
package org.croisements.events.schedule;

import org.jspecify.annotations.NullMarked;
