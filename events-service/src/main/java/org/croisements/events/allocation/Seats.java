package org.croisements.events.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pools of one event. Whoever is there takes a seat of the place, by a quota or among everybody; whoever takes part
 * over the network one of those; and each of their sessions takes one more. A kind without a pool has no limit.
 */
public final class Seats {

    private final Map<UUID, Pool> pools = new LinkedHashMap<>();
    private final Map<UUID, Pool> bySession = new HashMap<>();
    private @Nullable Pool place;
    private @Nullable Pool online;

    public Seats(Collection<Pool> all) {
        all.forEach(this::add);
    }

    public void add(Pool pool) {
        pools.put(pool.id(), pool);
        switch (pool.kind()) {
            case PLACE -> place = pool;
            case ONLINE -> online = pool;
            case SESSION -> bySession.put(Objects.requireNonNull(pool.session()), pool);
            case QUOTA -> {}
        }
    }

    public void remove(Pool pool) {
        pools.remove(pool.id());
        bySession.values().remove(pool);
        place = place == pool ? null : place;
        online = online == pool ? null : online;
    }

    public Collection<Pool> pools() {
        return pools.values();
    }

    public Optional<Pool> pool(UUID id) {
        return Optional.ofNullable(pools.get(id));
    }

    public Optional<Pool> ofSession(UUID session) {
        return Optional.ofNullable(bySession.get(session));
    }

    public Optional<Pool> place() {
        return Optional.ofNullable(place);
    }

    public Optional<Pool> online() {
        return Optional.ofNullable(online);
    }

    /** Whether that many find what they want in the pools that are not shut. */
    public Fit fit(Wants wants, int seats, Predicate<Pool> shut) {
        var lacks = new LinkedHashSet<UUID>();
        for (UUID session : wants.sessions()) {
            var pool = bySession.get(session);
            if (pool != null && (shut.test(pool) || pool.free() < seats)) {
                lacks.add(pool.id());
            }
        }
        var quota = quotaOf(wants);
        boolean inQuota = quota != null && !shut.test(quota) && Math.min(quota.free(), atPlace()) >= seats;
        if (quota != null && !inQuota) {
            lackOf(quota, wants, seats, shut, lacks);
        } else if (!inQuota) {
            lackOfBase(wants, seats, shut, lacks);
        }
        return new Fit(inQuota, lacks);
    }

    private void lackOf(Pool quota, Wants wants, int seats, Predicate<Pool> shut, Set<UUID> lacks) {
        if (quota.overflow() == Overflow.WAIT || lackOfBase(wants, seats, shut, lacks)) {
            lacks.add(quota.id());
        }
    }

    private boolean lackOfBase(Wants wants, int seats, Predicate<Pool> shut, Set<UUID> lacks) {
        var base = base(wants.presence());
        if (base == null || !(shut.test(base) || open(base) < seats)) {
            return false;
        }
        lacks.add(base.id());
        return true;
    }

    /** How many of that many seats are free for a group that takes part in nothing but the event. */
    public int most(Wants wants, int seats, Predicate<Pool> shut) {
        var pool = base(wants.presence());
        if (pool == null) {
            return seats;
        }
        return shut.test(pool) ? 0 : Math.max(0, Math.min(seats, open(pool)));
    }

    /** The pools that limit what is asked for. */
    public Set<UUID> limits(Wants wants) {
        var limits = new LinkedHashSet<UUID>();
        wants.sessions().stream().map(bySession::get).filter(Objects::nonNull).forEach(pool -> limits.add(pool.id()));
        var quota = quotaOf(wants);
        if (quota != null) {
            limits.add(quota.id());
        }
        var base = base(wants.presence());
        if (base != null && (quota == null || quota.overflow() == Overflow.EVERYBODY)) {
            limits.add(base.id());
        }
        return limits;
    }

    /** Seats are taken, or with a negative number given back. */
    public void take(Wants wants, boolean inQuota, int seats) {
        var base = base(wants.presence());
        if (base != null) {
            base.take(seats);
        }
        var quota = inQuota ? quotaOf(wants) : null;
        if (quota != null) {
            quota.take(seats);
        }
        wants.sessions().stream().map(bySession::get).filter(Objects::nonNull).forEach(pool -> pool.take(seats));
    }

    /** Whether nobody who takes part that way finds a seat any more. */
    boolean areGone(Presence presence) {
        var base = base(presence);
        return base != null && base.free() <= 0;
    }

    private @Nullable Pool quotaOf(Wants wants) {
        var quota = wants.quota();
        return quota == null || wants.presence() != Presence.IN_PERSON ? null : pools.get(quota);
    }

    private @Nullable Pool base(@Nullable Presence presence) {
        return presence == null ? null : presence == Presence.ONLINE ? online : place;
    }

    private int atPlace() {
        return place == null ? Integer.MAX_VALUE : place.free();
    }

    /** What is free for everybody: the place without what the quotas still keep. */
    private int open(Pool base) {
        if (base != place) {
            return base.free();
        }
        int kept = pools.values().stream()
                .filter(pool -> pool.kind() == PoolKind.QUOTA)
                .mapToInt(pool -> Math.max(0, pool.free()))
                .sum();
        return base.free() - kept;
    }
}
