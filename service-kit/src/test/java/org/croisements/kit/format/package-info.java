@NullMarked
package org.croisements.kit.format;

import org.jspecify.annotations.NullMarked;
