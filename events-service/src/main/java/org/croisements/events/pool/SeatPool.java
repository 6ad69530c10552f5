package org.croisements.events.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.PoolKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A pool of seats, for reading; it changes at the event's desk. */
@Entity
@Immutable
@Table(name = "pool")
class SeatPool {

    @Id
    UUID id;

    UUID eventId;

    @Enumerated(EnumType.STRING)
    PoolKind kind;

    @Nullable
    UUID sessionId;

    @Nullable
    String label;

    @Enumerated(EnumType.STRING)
    @Nullable
    Overflow overflow;

    int capacity;
    int used;
    int blocked;
    long version;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // read from the database, never made
    protected SeatPool() {}
}
