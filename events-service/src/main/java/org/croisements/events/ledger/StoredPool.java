package org.croisements.events.ledger;

import org.croisements.events.allocation.Pool;
import org.jspecify.annotations.Nullable;

/** A pool as it was read, with what seats have nothing to do with. */
public record StoredPool(
        Pool pool,
        int capacity,
        int used,
        int blocked,
        @Nullable Integer announced,
        @Nullable String label,
        long version) {

    boolean isChanged() {
        return pool.capacity() != capacity || pool.used() != used || pool.blocked() != blocked;
    }

    /** The version that it has now: that of its capacity. */
    public long presentVersion() {
        return pool.capacity() == capacity ? version : version + 1;
    }
}
