/** Texts of practices as HTML that is safe to show. */
@NullMarked
package org.croisements.practices.markdown;

import org.jspecify.annotations.NullMarked;
