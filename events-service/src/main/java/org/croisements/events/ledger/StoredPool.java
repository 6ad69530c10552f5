package org.croisements.events.ledger;

import org.croisements.events.allocation.Pool;
import org.jspecify.annotations.Nullable;

/** A pool as it was read, with what the event or the session announced when it was last looked at. */
record StoredPool(
        Pool pool,
        int capacity,
        int used,
        int blocked,
        @Nullable Integer announced) {

    boolean isChanged() {
        return pool.capacity() != capacity || pool.used() != used || pool.blocked() != blocked;
    }
}
