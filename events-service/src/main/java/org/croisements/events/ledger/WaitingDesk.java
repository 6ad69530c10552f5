package org.croisements.events.ledger;

import java.time.Duration;
import java.time.Instant;
import org.croisements.events.allocation.Claim;
import org.croisements.events.allocation.Grant;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.allocation.WaitingList;
import org.jspecify.annotations.Nullable;

/** What happens at a desk to those who wait, people and delegations. */
final class WaitingDesk {

    private final Desk desk;
    private @Nullable WaitingList list;

    WaitingDesk(Desk desk) {
        this.desk = desk;
    }

    void join(Claim claim) {
        desk.ledger.waiting++;
        if (list != null) {
            list.add(claim);
        }
    }

    void leave(Claim claim) {
        list().remove(claim);
        desk.ledger.waiting--;
    }

    /** The place of one who waits among all who do: 1 for who is next. */
    int position(SeatRow row) {
        return list == null && row.isNew() ? desk.ledger.waiting : list().position(row);
    }

    /** Gives what is free to those who wait. */
    void settle() {
        if (desk.ledger.waiting == 0 || desk.ledger.closed) {
            return;
        }
        for (Grant grant : list().settle(desk.ledger.settings.rules())) {
            if (grant.claim() instanceof SeatRow row) {
                promoted(row, grant);
            } else if (grant.claim() instanceof BlockRow block) {
                desk.delegations().promoted(block, grant);
            }
        }
    }

    private void promoted(SeatRow row, Grant grant) {
        desk.ledger.waiting--;
        row.inQuota = grant.inQuota();
        row.reason = null;
        if (desk.ledger.settings.promotion() == Promotion.OFFER) {
            row.state = RegistrationState.OFFERED;
            row.offeredUntil = offerEnds();
        } else {
            row.state = RegistrationState.CONFIRMED;
        }
        desk.log().moved(row, RegistrationState.WAITLISTED);
    }

    Instant offerEnds() {
        var end = desk.now().plus(Duration.ofMinutes(desk.ledger.settings.offerMinutes()));
        desk.ledger.fallsDue(end);
        return end;
    }

    /** Those who wait; read when somebody asks for the first time. */
    private WaitingList list() {
        if (list == null) {
            list = new WaitingList(desk.seats, desk.rows().waiting());
        }
        return list;
    }
}
