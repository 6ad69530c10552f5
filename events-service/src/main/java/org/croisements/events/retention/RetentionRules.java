package org.croisements.events.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** How long what is kept, as the network decided; there is one of it, or none. */
@Entity
class RetentionRules {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    int accessNeeds;
    int answers;
    int messages;
    int people;

    @Version
    long version;

    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    RetentionRules() {}

    /** Takes the values of an edited form. */
    void take(NewRetentionRules form, Instant now) {
        accessNeeds = form.accessNeeds();
        answers = form.answers();
        messages = form.messages();
        people = form.people();
        updatedAt = now;
    }

    /** As its own edited form. */
    NewRetentionRules form() {
        return new NewRetentionRules(accessNeeds, answers, messages, people);
    }
}
