package org.croisements.practices.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.publication.Publication;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A step of a practice towards its readers or away from them. Never changes. */
@Entity(name = "PracticeStep")
@jakarta.persistence.Table(name = "practice_step")
class PracticeStep {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

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

    protected PracticeStep() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    PracticeStep(
            Practice practice,
            @Nullable Publication before,
            Publication after,
            @Nullable String reason,
            String caller,
            @Nullable UUID centreId,
            Instant at) {
        this.practice = practice;
        this.before = before;
        this.after = after;
        this.reason = reason;
        this.caller = caller;
        this.centreId = centreId;
        this.at = at;
    }
}
