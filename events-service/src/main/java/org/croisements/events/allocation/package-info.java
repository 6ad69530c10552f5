/** Who gets the seats of an event: pools, the order of those who wait, and the rules. Nothing here knows a database. */
@NullMarked
package org.croisements.events.allocation;

import org.jspecify.annotations.NullMarked;
