/** Who is calling, and what they may do. */
@NullMarked
package org.croisements.kit.security;

import org.jspecify.annotations.NullMarked;
