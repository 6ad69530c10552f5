package org.croisements.events.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.form.GivenAnswer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What came with a registration in answer to the questions of its event; it has the registration's id. */
@Entity
class RegistrationAnswer {

    @Id
    UUID id;

    UUID eventId;

    /** Number of the questionnaire that is answered. */
    int questionnaire;

    @JdbcTypeCode(SqlTypes.JSON)
    List<GivenAnswer> answers;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected RegistrationAnswer() {}

    RegistrationAnswer(UUID registration, UUID event, int questionnaire, List<GivenAnswer> answers, Instant now) {
        id = registration;
        eventId = event;
        this.questionnaire = questionnaire;
        this.answers = answers;
        createdAt = now;
        updatedAt = now;
    }
}
