package org.croisements.events.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats of one kind: how many there are, how many are taken, how many of those who wait keep it shut. */
public final class Pool {

    private final UUID id;
    private final PoolKind kind;
    private final @Nullable UUID session;
    private final @Nullable Overflow overflow;
    private int capacity;
    private int used;
    private int blocked;

    public Pool(
            UUID id,
            PoolKind kind,
            @Nullable UUID session,
            @Nullable Overflow overflow,
            int capacity,
            int used,
            int blocked) {
        this.id = id;
        this.kind = kind;
        this.session = session;
        this.overflow = overflow;
        this.capacity = capacity;
        this.used = used;
        this.blocked = blocked;
    }

    public UUID id() {
        return id;
    }

    public PoolKind kind() {
        return kind;
    }

    public @Nullable UUID session() {
        return session;
    }

    public @Nullable Overflow overflow() {
        return overflow;
    }

    public int capacity() {
        return capacity;
    }

    public int used() {
        return used;
    }

    public int blocked() {
        return blocked;
    }

    /** Another capacity. One below what is taken removes nobody; nobody comes in until enough have left. */
    public void resize(int seats) {
        capacity = seats;
    }

    /** How many are free; negative after the capacity was lowered below what is taken. */
    int free() {
        return capacity - used;
    }

    void take(int seats) {
        used += seats;
        if (used < 0) {
            throw new IllegalStateException("More seats were given back than taken");
        }
    }

    void block(int entries) {
        blocked += entries;
        if (blocked < 0) {
            throw new IllegalStateException("More entries left the waiting list than came");
        }
    }
}
