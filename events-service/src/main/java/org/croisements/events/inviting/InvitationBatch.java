package org.croisements.events.inviting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Invitations that were sent together. Never changes. */
@Entity
class InvitationBatch {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    @Nullable
    LocalDate onDay;

    @Nullable
    Integer seats;

    @Nullable
    LocalDate deadline;

    @Nullable
    String message;

    @JdbcTypeCode(SqlTypes.JSON)
    Outcome outcome;

    @Version
    long version;

    Instant createdAt;

    protected InvitationBatch() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    InvitationBatch(Event event, NewInvitationBatch form, @Nullable LocalDate onDay, Outcome outcome, Instant now) {
        this.event = event;
        this.onDay = onDay;
        this.seats = form.seats();
        this.deadline = form.deadline();
        this.message = form.message();
        this.outcome = outcome;
        this.createdAt = now;
    }
}
