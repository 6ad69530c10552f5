/** What changes of the events, for whoever mirrors them. */
@NullMarked
package org.croisements.events.change;

import org.jspecify.annotations.NullMarked;
