/** Reads of services that the gateway makes for itself, apart from any one caller. */
@NullMarked
package org.croisements.gateway.fetch;

import org.jspecify.annotations.NullMarked;
