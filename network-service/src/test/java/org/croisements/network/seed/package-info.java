/** What the two reports that this project started from name, each shown over HTTP under its number there. */
@NullMarked
package org.croisements.network.seed;

import org.jspecify.annotations.NullMarked;
