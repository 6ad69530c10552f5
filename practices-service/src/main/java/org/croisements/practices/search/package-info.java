/** Searching the sheets: what was asked in French, by whom, and what answers it. */
@NullMarked
package org.croisements.practices.search;

import org.jspecify.annotations.NullMarked;
