/** Formats for maps, linked data and feed readers, for records of any kind. */
@NullMarked
package org.croisements.kit.format;

import org.jspecify.annotations.NullMarked;
