/** Two entries for one organisation become one, and two again where that was a mistake. */
@NullMarked
package org.croisements.network.merge;

import org.jspecify.annotations.NullMarked;
