/** Which resource centres cover a territory on a day, and by what they declare to cover. */
@NullMarked
package org.croisements.network.coverage;

import org.jspecify.annotations.NullMarked;
