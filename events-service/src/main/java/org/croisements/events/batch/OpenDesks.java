package org.croisements.events.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.ledger.Desks;
import org.croisements.kit.audit.AuditTrail;

/** Opens desks for requests that bring many operations and do them in a transaction of their own, such as imports. */
@ApplicationScoped
public class OpenDesks {

    private final Desks desks;
    private final AuditTrail audit;
    private final SeatQueueConfig config;

    OpenDesks(Desks desks, AuditTrail audit, SeatQueueConfig config) {
        this.desks = desks;
        this.audit = audit;
        this.config = config;
    }

    /** The desk of an event until the transaction at hand ends; nobody else is at it meanwhile. */
    public OpenDesk open(UUID event, String operation) {
        return new OpenDesk(desks.open(event, config.locked()), desks, audit, audit.sign(operation));
    }
}
