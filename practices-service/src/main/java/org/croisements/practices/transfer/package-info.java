/** Who took a practice up elsewhere, where, when, changed how, and what became of it. */
@NullMarked
package org.croisements.practices.transfer;

import org.jspecify.annotations.NullMarked;
