/** How much of what a sheet should tell it tells. */
@NullMarked
package org.croisements.practices.completeness;

import org.jspecify.annotations.NullMarked;
