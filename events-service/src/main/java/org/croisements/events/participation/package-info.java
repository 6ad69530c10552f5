/** How people take part in an event. */
@NullMarked
package org.croisements.events.participation;

import org.jspecify.annotations.NullMarked;
