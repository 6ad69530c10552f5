/** The rooms that an event is held in. */
@NullMarked
package org.croisements.events.room;

import org.jspecify.annotations.NullMarked;
