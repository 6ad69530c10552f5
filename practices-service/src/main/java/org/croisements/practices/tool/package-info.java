/** Joint tools of clubs, from the proposal to the end of their use, and where they were disseminated. */
@NullMarked
package org.croisements.practices.tool;

import org.jspecify.annotations.NullMarked;
