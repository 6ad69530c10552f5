/** The catalogue of what can be had here, for data portals. */
@NullMarked
package org.croisements.practices.catalogue;

import org.jspecify.annotations.NullMarked;
