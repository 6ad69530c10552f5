/** Inviting many to an event at once: the members of a network on a day, without those who run it. */
@NullMarked
package org.croisements.events.inviting;

import org.jspecify.annotations.NullMarked;
