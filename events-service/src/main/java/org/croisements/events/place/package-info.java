/** Where an event is held, and in which territories that is. */
@NullMarked
package org.croisements.events.place;

import org.jspecify.annotations.NullMarked;
