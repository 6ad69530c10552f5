/** How many requests a caller may send: by the key or token that a service accepted, else by address. */
@NullMarked
package org.croisements.gateway.limit;

import org.jspecify.annotations.NullMarked;
