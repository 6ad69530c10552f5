/** How records keep where a fact comes from, and what sources say that disagree. */
@NullMarked
package org.croisements.kit.fact;

import org.jspecify.annotations.NullMarked;
