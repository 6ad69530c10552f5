package org.croisements.events.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.allocation.Claim;
import org.croisements.events.allocation.Presence;
import org.croisements.events.allocation.Wants;
import org.jspecify.annotations.Nullable;

/** A delegation's block of seats. */
public final class BlockRow implements Claim {

    final UUID id;
    final UUID lead;
    final Presence presence;
    final long stored;
    final Set<UUID> storedBlocks;

    long number;
    DelegationState state;

    @Nullable
    String reason;

    boolean partial;
    int requested;
    int allowed;
    int granted;
    int named;

    @Nullable
    Instant namesDueAt;

    @Nullable
    Instant offeredUntil;

    Set<UUID> blocks;
    long version;

    BlockRow(
            UUID id,
            UUID lead,
            Presence presence,
            long stored,
            long number,
            DelegationState state,
            @Nullable String reason,
            boolean partial,
            int requested,
            int allowed,
            int granted,
            int named,
            @Nullable Instant namesDueAt,
            @Nullable Instant offeredUntil,
            Set<UUID> blocks) {
        this.id = id;
        this.lead = lead;
        this.presence = presence;
        this.stored = stored;
        this.number = number;
        this.state = state;
        this.reason = reason;
        this.partial = partial;
        this.requested = requested;
        this.allowed = allowed;
        this.granted = granted;
        this.named = named;
        this.namesDueAt = namesDueAt;
        this.offeredUntil = offeredUntil;
        this.blocks = blocks;
        this.storedBlocks = blocks;
        this.version = stored;
    }

    public UUID id() {
        return id;
    }

    public UUID lead() {
        return lead;
    }

    public DelegationState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Presence presence() {
        return presence;
    }

    public int requested() {
        return requested;
    }

    public int granted() {
        return granted;
    }

    public int named() {
        return named;
    }

    public @Nullable Instant offeredUntil() {
        return offeredUntil;
    }

    public long version() {
        return version;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Wants wants() {
        return new Wants(presence, Set.of(), null);
    }

    @Override
    public int seats() {
        return allowed - granted;
    }

    @Override
    public boolean partial() {
        return partial;
    }

    @Override
    public Set<UUID> blocks() {
        return blocks;
    }

    @Override
    public void setBlocks(Set<UUID> pools) {
        blocks = Set.copyOf(pools);
    }

    /** Whether it stands on the waiting list. */
    boolean waits() {
        return state == DelegationState.WAITLISTED
                || (state == DelegationState.PARTIALLY_CONFIRMED && partial && granted < allowed);
    }
}
