/** The index that a replica keeps of all sheets: what it holds of each, and what can be asked of it. */
@NullMarked
package org.croisements.practices.index;

import org.jspecify.annotations.NullMarked;
