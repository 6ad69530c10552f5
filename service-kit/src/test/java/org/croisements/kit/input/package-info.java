@NullMarked
package org.croisements.kit.input;

import org.jspecify.annotations.NullMarked;
