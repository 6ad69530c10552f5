/** The seats of an event as they stand in the database: read, changed and written under one lock. */
@NullMarked
package org.croisements.events.ledger;

import org.jspecify.annotations.NullMarked;
