/** Who organises an event, and in which role. */
@NullMarked
package org.croisements.events.organiser;

import org.jspecify.annotations.NullMarked;
