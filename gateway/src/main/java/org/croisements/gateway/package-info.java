/** The only public door. */
@NullMarked
package org.croisements.gateway;

import org.jspecify.annotations.NullMarked;
