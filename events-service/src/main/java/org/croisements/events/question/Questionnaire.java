package org.croisements.events.question;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** What an event asked of whoever registered, from a moment until it asked otherwise. It never changes. */
@Entity
public class Questionnaire {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    UUID eventId;
    int number;

    @JdbcTypeCode(SqlTypes.JSON)
    List<AskedQuestion> questions;

    @Version
    long version;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Questionnaire() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    Questionnaire(UUID eventId, int number, List<AskedQuestion> questions, Instant now) {
        this.eventId = eventId;
        this.number = number;
        this.questions = questions;
        createdAt = now;
    }

    /** Which of the event's questionnaires it is, 1 for the first. */
    public int number() {
        return number;
    }

    /** The questions, in order. */
    public List<AskedQuestion> questions() {
        return questions;
    }
}
