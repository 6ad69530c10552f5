/** Organisations on their way in and out: imports, and the formats of other systems. */
@NullMarked
package org.croisements.network.exchange;

import org.jspecify.annotations.NullMarked;
