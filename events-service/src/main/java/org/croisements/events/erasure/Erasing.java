package org.croisements.events.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.write.IdempotencyKeys;

/** Takes people out of their registrations. Called in a transaction, once the seats that they held have been freed. */
@ApplicationScoped
public class Erasing {

    private static final String TYPE = "registration";

    private final AttendeeRepository attendees;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    Erasing(AttendeeRepository attendees, IdempotencyKeys keys, AuditTrail audit, Clock clock) {
        this.attendees = attendees;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases who these registrations were of; what is kept under the keys of requests about them goes too. */
    public void erase(List<UUID> registrations) {
        if (!registrations.isEmpty()) {
            attendees.erase(registrations, clock.instant());
            registrations.forEach(registration -> keys.forgetAnswersOn(registration, List.of()));
            audit.changed(TYPE, registrations.size());
        }
    }
}
