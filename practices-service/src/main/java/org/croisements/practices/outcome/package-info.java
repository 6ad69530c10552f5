/** What became of a practice where others took it up, counted. */
@NullMarked
package org.croisements.practices.outcome;

import org.jspecify.annotations.NullMarked;
