/** The whole programme of an event in one answer: days, times, rooms and tracks. */
@NullMarked
package org.croisements.events.programme;

import org.jspecify.annotations.NullMarked;
