/** The pools of seats that an event has, and the rules by which they are given away. */
@NullMarked
package org.croisements.events.pool;

import org.jspecify.annotations.NullMarked;
