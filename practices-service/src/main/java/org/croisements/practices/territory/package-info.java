/** Territories as practices refer to them, known by the local replica of the directory. */
@NullMarked
package org.croisements.practices.territory;

import org.jspecify.annotations.NullMarked;
