/** Events: one meeting, seminar or forum, with its organisers, place and time. */
@NullMarked
package org.croisements.events.event;

import org.jspecify.annotations.NullMarked;
