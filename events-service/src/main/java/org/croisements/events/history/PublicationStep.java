package org.croisements.events.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.publication.Publication;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A step of an event towards its readers or away from them. Never changes. */
@Entity(name = "PublicationStep")
@jakarta.persistence.Table(name = "event_publication_step")
class PublicationStep {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Event event;

    @Enumerated(EnumType.STRING)
    @Nullable
    Publication before;

    @Enumerated(EnumType.STRING)
    Publication after;

    @Nullable
    String reason;

    /** The subject of the token. */
    String caller;

    @Nullable
    UUID centreId;

    Instant at;

    protected PublicationStep() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    PublicationStep(
            Event event,
            @Nullable Publication before,
            Publication after,
            @Nullable String reason,
            String caller,
            @Nullable UUID centreId,
            Instant at) {
        this.event = event;
        this.before = before;
        this.after = after;
        this.reason = reason;
        this.caller = caller;
        this.centreId = centreId;
        this.at = at;
    }
}
