/** Practices that have something in common with one, and what that is. */
@NullMarked
package org.croisements.practices.similar;

import org.jspecify.annotations.NullMarked;
