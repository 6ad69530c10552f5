/** Changes of what the public sees, until somebody else than who proposes them has decided. */
@NullMarked
package org.croisements.practices.proposal;

import org.jspecify.annotations.NullMarked;
