/** How a practice came to the public and went from it: each step, who took it, and why. */
@NullMarked
package org.croisements.practices.history;

import org.jspecify.annotations.NullMarked;
