/** What those who attended think of an event. */
@NullMarked
package org.croisements.events.feedback;

import org.jspecify.annotations.NullMarked;
