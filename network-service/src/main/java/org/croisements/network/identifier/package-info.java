/** By what registers and other systems know an organisation. */
@NullMarked
package org.croisements.network.identifier;

import org.jspecify.annotations.NullMarked;
