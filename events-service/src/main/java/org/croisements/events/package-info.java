/** What the centres organise: series, events, their programme. */
@NullMarked
package org.croisements.events;

import org.jspecify.annotations.NullMarked;
