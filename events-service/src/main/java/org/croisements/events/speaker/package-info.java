/** Who speaks at an event: in which role, for whom, and whether they come. */
@NullMarked
package org.croisements.events.speaker;

import org.jspecify.annotations.NullMarked;
