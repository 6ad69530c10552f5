/** What is refused when there is too much to do, and what is not. */
@NullMarked
package org.croisements.gateway.shed;

import org.jspecify.annotations.NullMarked;
