package org.croisements.practices.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** What the public saw of a practice from a moment on. Never changes. */
@Entity
@Immutable
class PracticeRevision {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    int number;

    /** The practice as it was answered then. */
    String detail;

    @Nullable
    String reason;

    Instant publishedAt;

    protected PracticeRevision() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    PracticeRevision(Practice practice, int number, String detail, @Nullable String reason, Instant publishedAt) {
        this.practice = practice;
        this.number = number;
        this.detail = detail;
        this.reason = reason;
        this.publishedAt = publishedAt;
    }
}
