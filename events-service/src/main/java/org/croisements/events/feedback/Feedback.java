package org.croisements.events.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody who attended thinks of it; it has the registration's id, which nobody is shown beside it. */
@Entity
class Feedback {

    @Id
    UUID id;

    UUID eventId;
    int rating;

    @Nullable
    String comment;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Feedback() {}

    Feedback(UUID registration, UUID event, Instant now) {
        id = registration;
        eventId = event;
        createdAt = now;
        updatedAt = now;
    }

    /** Takes the values of an edited form. */
    void take(NewFeedback form, Instant now) {
        rating = form.rating();
        comment = form.comment();
        updatedAt = now;
    }
}
