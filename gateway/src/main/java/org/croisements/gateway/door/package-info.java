/** The listening socket and what every request passes first, whatever it asks for. */
@NullMarked
package org.croisements.gateway.door;

import org.jspecify.annotations.NullMarked;
