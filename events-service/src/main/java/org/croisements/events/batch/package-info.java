/** The requests for an event's seats, queued and done many in one transaction. */
@NullMarked
package org.croisements.events.batch;

import org.jspecify.annotations.NullMarked;
