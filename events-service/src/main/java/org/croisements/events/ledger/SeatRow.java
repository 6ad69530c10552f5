package org.croisements.events.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.allocation.Claim;
import org.croisements.events.allocation.Presence;
import org.croisements.events.allocation.Wants;
import org.jspecify.annotations.Nullable;

/** A registration as far as seats are concerned: nothing of the person but what tells them apart. */
public final class SeatRow implements Claim {

    final UUID id;
    final long number;
    final Presence presence;
    final @Nullable UUID delegation;
    final String source;
    /** The version in the database; -1 while it is not there. */
    final long stored;

    final Set<UUID> storedBlocks;

    RegistrationState state;

    @Nullable
    String reason;

    Set<UUID> sessions;

    @Nullable
    UUID quota;

    boolean inQuota;

    @Nullable
    Instant offeredUntil;

    Set<UUID> blocks;

    @Nullable
    String emailKey;

    long version;
    /** Another person, to be written. */
    @Nullable
    Person person;

    @SuppressWarnings("java:S107") // a row has as many columns as it has
    SeatRow(
            UUID id,
            long number,
            Presence presence,
            @Nullable UUID delegation,
            String source,
            long stored,
            RegistrationState state,
            @Nullable String reason,
            Set<UUID> sessions,
            @Nullable UUID quota,
            boolean inQuota,
            @Nullable Instant offeredUntil,
            Set<UUID> blocks,
            @Nullable String emailKey) {
        this.id = id;
        this.number = number;
        this.presence = presence;
        this.delegation = delegation;
        this.source = source;
        this.stored = stored;
        this.state = state;
        this.reason = reason;
        this.sessions = sessions;
        this.quota = quota;
        this.inQuota = inQuota;
        this.offeredUntil = offeredUntil;
        this.blocks = blocks;
        this.storedBlocks = blocks;
        this.emailKey = emailKey;
        this.version = Math.max(0, stored);
    }

    /** A registration that is not in the database yet. */
    SeatRow(Arrival arrival, long number, RegistrationState state) {
        this(
                arrival.id(),
                number,
                arrival.presence(),
                arrival.delegation(),
                arrival.source(),
                -1,
                state,
                null,
                arrival.wants().sessions(),
                arrival.wants().quota(),
                false,
                null,
                Set.of(),
                arrival.person().emailKey());
        person = arrival.person();
    }

    boolean isNew() {
        return stored < 0;
    }

    public UUID id() {
        return id;
    }

    public RegistrationState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Presence presence() {
        return presence;
    }

    public Set<UUID> sessions() {
        return sessions;
    }

    public @Nullable UUID quota() {
        return quota;
    }

    public @Nullable UUID delegation() {
        return delegation;
    }

    public @Nullable Instant offeredUntil() {
        return offeredUntil;
    }

    public @Nullable String emailKey() {
        return emailKey;
    }

    public long version() {
        return version;
    }

    @Override
    public long number() {
        return number;
    }

    /** Who belongs to a delegation has one of its seats at the event, and needs seats in the sessions only. */
    @Override
    public Wants wants() {
        return new Wants(delegation == null ? presence : null, sessions, quota);
    }

    @Override
    public int seats() {
        return 1;
    }

    @Override
    public boolean partial() {
        return false;
    }

    @Override
    public Set<UUID> blocks() {
        return blocks;
    }

    @Override
    public void setBlocks(Set<UUID> pools) {
        blocks = Set.copyOf(pools);
    }
}
