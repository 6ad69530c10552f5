package org.croisements.events.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.admission.CheckInOutcome;
import org.croisements.events.admission.Direction;
import org.croisements.events.admission.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Somebody came or went, or was turned away. Written in SQL, read here. */
@Entity
class CheckIn {

    @Id
    UUID id;

    UUID eventId;
    String nonce;

    @Nullable
    UUID registrationId;

    @Nullable
    UUID sessionId;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    CheckInOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    RefusalReason reason;

    boolean inside;

    @Nullable
    String device;

    Instant at;
    Instant receivedAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CheckIn() {}
}
