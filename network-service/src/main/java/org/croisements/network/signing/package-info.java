/** The embedded issuer's key pairs, and what it publishes: the public halves, and what it offers. */
@NullMarked
package org.croisements.network.signing;

import org.jspecify.annotations.NullMarked;
