/** The organisations that carry, fund or present a practice, known by the local replica of the directory. */
@NullMarked
package org.croisements.practices.contributor;

import org.jspecify.annotations.NullMarked;
