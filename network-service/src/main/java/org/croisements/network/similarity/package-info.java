/** How alike territories are: features, the scales on which they are compared, weights, distances. */
@NullMarked
package org.croisements.network.similarity;

import org.jspecify.annotations.NullMarked;
