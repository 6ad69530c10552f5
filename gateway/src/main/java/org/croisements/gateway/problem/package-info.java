/** What the gateway answers when it is the one that fails or refuses. */
@NullMarked
package org.croisements.gateway.problem;

import org.jspecify.annotations.NullMarked;
