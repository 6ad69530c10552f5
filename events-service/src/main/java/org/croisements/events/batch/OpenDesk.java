package org.croisements.events.batch;

import java.util.ArrayList;
import java.util.List;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Desks;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.audit.Deed;
import org.croisements.kit.audit.Signature;

/** An event's desk in the transaction at hand. What is done at it counts once it is closed and the transaction commits. */
public final class OpenDesk {

    private final Desk desk;
    private final Desks desks;
    private final AuditTrail audit;
    private final Signature by;
    private final List<Deed> deeds = new ArrayList<>();

    OpenDesk(Desk desk, Desks desks, AuditTrail audit, Signature by) {
        this.desk = desk;
        this.desks = desks;
        this.audit = audit;
        this.by = by;
        SeatBatch.note(desk, AuditTrail.system("keepSeats"), deeds);
    }

    public Desk desk() {
        return desk;
    }

    /** Writes what became of the event's seats. */
    public void close() {
        SeatBatch.note(desk, by, deeds);
        desks.close(desk);
        audit.appendDeeds(deeds);
    }
}
