/** Who came, in numbers that tell of nobody. */
@NullMarked
package org.croisements.events.statistics;

import org.jspecify.annotations.NullMarked;
