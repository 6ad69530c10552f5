/** The change feed of the directory. */
@NullMarked
package org.croisements.network.change;

import org.jspecify.annotations.NullMarked;
