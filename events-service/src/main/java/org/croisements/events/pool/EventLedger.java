package org.croisements.events.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Promotion;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An event's row of the ledger, for reading; it changes at the event's desk. */
@Entity
@Immutable
@Table(name = "ledger")
class EventLedger {

    @Id
    UUID eventId;

    @Enumerated(EnumType.STRING)
    Ordering ordering;

    @Enumerated(EnumType.STRING)
    Promotion promotion;

    int offerMinutes;
    boolean approval;
    boolean paused;

    @Nullable
    Integer waitingLimit;

    int waiting;
    long version;

    @SuppressWarnings("NullAway.Init") // read from the database, never made
    protected EventLedger() {}
}
