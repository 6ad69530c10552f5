/** The tracks through an event: sessions on one theme that one follows through. */
@NullMarked
package org.croisements.events.track;

import org.jspecify.annotations.NullMarked;
