/** Keeps what practices say of organisations, territories and concepts true. */
@NullMarked
package org.croisements.practices.upkeep;

import org.jspecify.annotations.NullMarked;
