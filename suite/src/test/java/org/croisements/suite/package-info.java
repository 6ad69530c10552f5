/** Tests of the launcher. */
@NullMarked
package org.croisements.suite;

import org.jspecify.annotations.NullMarked;
