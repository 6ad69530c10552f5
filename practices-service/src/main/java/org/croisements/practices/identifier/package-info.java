/** By what other systems know a practice. */
@NullMarked
package org.croisements.practices.identifier;

import org.jspecify.annotations.NullMarked;
