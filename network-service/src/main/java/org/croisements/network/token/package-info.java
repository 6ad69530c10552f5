/** The embedded issuer: tokens for API keys, and the public keys that prove them. */
@NullMarked
package org.croisements.network.token;

import org.jspecify.annotations.NullMarked;
