package org.croisements.network.subject;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** That somebody was erased: the proof that a request was met, which names nobody. */
@Entity
class Erasure {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    UUID personId;

    @Enumerated(EnumType.STRING)
    ErasureReason reason;

    @Nullable
    LocalDate requestedOn;

    Instant erasedAt;
    String erasedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Erasure() {}

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    Erasure(UUID person, NewErasure form, String by, Instant now) {
        personId = person;
        reason = form.reason();
        requestedOn = form.requestedOn();
        erasedBy = by;
        erasedAt = now;
    }
}
