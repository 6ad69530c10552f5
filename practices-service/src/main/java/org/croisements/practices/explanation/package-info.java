/** Says why something was found: where its words stand, what was searched for beside and in the place of others. */
@NullMarked
package org.croisements.practices.explanation;

import org.jspecify.annotations.NullMarked;
