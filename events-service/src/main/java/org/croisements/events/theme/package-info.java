/** The themes that events can be about, as the concept schemes of practices-service name them. */
@NullMarked
package org.croisements.events.theme;

import org.jspecify.annotations.NullMarked;
