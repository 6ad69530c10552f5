/** The territories of France by official code, each kind with codes of its own, and how they lie in one another. */
@NullMarked
package org.croisements.network.territory;

import org.jspecify.annotations.NullMarked;
