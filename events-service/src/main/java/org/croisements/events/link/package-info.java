/** The links by which people without an account come back to what is theirs. */
@NullMarked
package org.croisements.events.link;

import org.jspecify.annotations.NullMarked;
