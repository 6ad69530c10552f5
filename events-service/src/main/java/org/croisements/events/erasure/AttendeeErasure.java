package org.croisements.events.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** That somebody who registered was erased: the proof that a request was met, which names nobody. */
@Entity
class AttendeeErasure {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    int registrations;

    @Enumerated(EnumType.STRING)
    AttendeeErasureReason reason;

    Instant erasedAt;
    String erasedBy;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AttendeeErasure() {}

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    AttendeeErasure(int registrations, AttendeeErasureReason reason, String by, Instant now) {
        this.registrations = registrations;
        this.reason = reason;
        erasedBy = by;
        erasedAt = now;
    }
}
