/** What the named parts of an event have in common: rooms and tracks. */
@NullMarked
package org.croisements.events.part;

import org.jspecify.annotations.NullMarked;
