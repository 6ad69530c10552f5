/** The state of the suite, seen from its door. */
@NullMarked
package org.croisements.gateway.health;

import org.jspecify.annotations.NullMarked;
