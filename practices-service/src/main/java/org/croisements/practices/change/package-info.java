/** The change feed of the practices. */
@NullMarked
package org.croisements.practices.change;

import org.jspecify.annotations.NullMarked;
