/** What worked, or did not, in territories like one's own. */
@NullMarked
package org.croisements.practices.inspiration;

import org.jspecify.annotations.NullMarked;
