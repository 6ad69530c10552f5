/** Roles granted to accounts and API keys: who holds which, in which centre or in the network, since when and why. */
@NullMarked
package org.croisements.network.grant;

import org.jspecify.annotations.NullMarked;
