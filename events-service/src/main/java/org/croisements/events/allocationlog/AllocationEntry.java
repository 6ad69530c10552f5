package org.croisements.events.allocationlog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.ledger.TransitionKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened to the seats of an event. */
@Entity
@Immutable
class AllocationEntry {

    @Id
    UUID id;

    UUID eventId;
    long number;
    Instant at;

    @Enumerated(EnumType.STRING)
    TransitionKind kind;

    @Nullable
    UUID registrationId;

    @Nullable
    UUID delegationId;

    @Nullable
    UUID poolId;

    @Nullable
    String stateBefore;

    @Nullable
    String stateAfter;

    @Nullable
    Integer seatsBefore;

    @Nullable
    Integer seatsAfter;

    @Nullable
    String reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AllocationEntry() {}
}
