/** What the members of a club tell each other and nobody else. */
@NullMarked
package org.croisements.network.clubnote;

import org.jspecify.annotations.NullMarked;
