package org.croisements.events.invitation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** An organisation's invitation to an event; it has one at most. */
@Entity
class Invitation {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    /** The sending that it was part of. */
    UUID batchId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
    @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
    StoredReference organisation;

    @Enumerated(EnumType.STRING)
    InvitationState state;

    @Nullable
    Integer seats;

    @Nullable
    LocalDate deadline;

    @Nullable
    Instant expiresAt;

    @Nullable
    String message;

    @Nullable
    String note;

    @Nullable
    Instant answeredAt;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Invitation() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    Invitation(Event event, StoredReference organisation, UUID batchId, @Nullable String message, Instant now) {
        this.event = event;
        this.organisation = organisation;
        this.batchId = batchId;
        this.message = message;
        state = InvitationState.INVITED;
        createdAt = now;
        updatedAt = now;
    }

    /** Sets what is offered; the deadline is over with its day in the event's time zone. */
    void offer(@Nullable Integer offered, @Nullable LocalDate lastDay) {
        seats = offered;
        deadline = lastDay;
        expiresAt = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(event.zone()).toInstant();
    }

    /** What became of it by now. */
    InvitationState state(Instant now) {
        return state.isOpen() && isOver(now) ? InvitationState.EXPIRED : state;
    }

    /** Whether the time to answer is over. */
    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
