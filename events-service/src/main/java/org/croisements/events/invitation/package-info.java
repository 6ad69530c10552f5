/** Whom the organisers of an event invite, and what those answer. */
@NullMarked
package org.croisements.events.invitation;

import org.jspecify.annotations.NullMarked;
