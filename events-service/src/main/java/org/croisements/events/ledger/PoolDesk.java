package org.croisements.events.ledger;

import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.PoolKind;
import org.jspecify.annotations.Nullable;

/** What happens at a desk to the pools themselves. */
public final class PoolDesk {

    private final Desk desk;
    private final List<StoredPool> stored;
    private final PoolRepository repository;

    PoolDesk(Desk desk, List<StoredPool> stored, PoolRepository repository) {
        this.desk = desk;
        this.stored = stored;
        this.repository = repository;
    }

    /** A pool as it was read, or was added since. */
    public StoredPool stored(Pool pool) {
        return stored.stream().filter(of -> of.pool() == pool).findFirst().orElseThrow();
    }

    /**
     * Adds a pool. Who takes part in what it is for has a seat in it at once, so it may begin with more than it holds;
     * it must come before anything else at the desk, as those are counted that the database knows.
     */
    public StoredPool add(
            PoolKind kind,
            @Nullable UUID session,
            @Nullable String label,
            @Nullable Overflow overflow,
            int capacity,
            @Nullable Integer announced) {
        var added = repository.add(desk.event(), kind, session, label, overflow, capacity, announced);
        desk.seats().add(added.pool());
        stored.add(added);
        desk.log().pool(TransitionKind.POOL_ADDED, added.pool().id(), null, capacity, null);
        return added;
    }

    /** What an event or session announces now is what its pool holds from now on. */
    void announce(Pool pool, int announced) {
        var before = stored(pool).announced();
        if (before == null || before != announced) {
            repository.announced(pool.id(), announced);
            desk.resize(pool, announced, "ANNOUNCED");
        }
    }

    /** A pool is gone. */
    public void remove(Pool pool) {
        stored.removeIf(of -> of.pool() == pool);
        desk.removePool(pool);
        repository.remove(pool.id());
    }

    /** Whether anybody is in a pool, or asked for it. */
    public boolean isUsed(Pool pool) {
        return pool.used() > 0 || pool.blocked() > 0 || repository.isAskedFor(pool.id());
    }

    void write(StatementRepository statements) {
        PoolRepository.write(
                statements, stored.stream().filter(StoredPool::isChanged).toList());
    }
}
