/** Practices from files of other catalogues, and what those catalogues no longer have. */
@NullMarked
package org.croisements.practices.intake;

import org.jspecify.annotations.NullMarked;
