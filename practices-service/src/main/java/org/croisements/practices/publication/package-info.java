/** How far a practice has come on its way to the public, and who may bring it there. */
@NullMarked
package org.croisements.practices.publication;

import org.jspecify.annotations.NullMarked;
