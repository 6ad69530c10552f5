/** The list of practices as callers search it: what they filter by, what they find, how it counts. */
@NullMarked
package org.croisements.practices.finder;

import org.jspecify.annotations.NullMarked;
