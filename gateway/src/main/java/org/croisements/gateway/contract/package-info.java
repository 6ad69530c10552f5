/** The three services' approved contracts, and the one document that they make together. */
@NullMarked
package org.croisements.gateway.contract;

import org.jspecify.annotations.NullMarked;
