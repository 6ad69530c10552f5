/** Delegations: organisations that come to an event together, led by a centre, with a block of seats. */
@NullMarked
package org.croisements.events.delegation;

import org.jspecify.annotations.NullMarked;
