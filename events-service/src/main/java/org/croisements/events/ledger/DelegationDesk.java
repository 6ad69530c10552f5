package org.croisements.events.ledger;

import org.croisements.events.allocation.Grant;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.allocation.WaitingList;
import org.jspecify.annotations.Nullable;

/** What happens at a desk to the blocks of seats that delegations have. */
public final class DelegationDesk {

    private final Desk desk;

    DelegationDesk(Desk desk) {
        this.desk = desk;
    }

    /** A delegation comes to the order: gets its seats, some of them where it takes fewer, or waits. */
    public void submit(BlockRow block, int seatsAllowed) {
        int seatsWanted = seatsAllowed - block.granted;
        block.allowed = seatsAllowed;
        takePlace(block);
        var before = block.state;
        int seatsBefore = block.granted;
        var rules = desk.ledger.settings.rules();
        var fit = WaitingList.newcomer(desk.seats, block.wants(), seatsWanted);
        int most = block.partial ? desk.seats.most(block.wants(), seatsWanted, pool -> pool.blocked() > 0) : 0;
        int free = fit.fits() ? seatsWanted : most;
        desk.seats.take(block.wants(), false, free);
        block.granted += free;
        block.state = stateOf(block);
        block.reason = fit.fits() ? null : Reasons.of(fit, desk.seats);
        if (block.waits()) {
            WaitingList.block(desk.seats, block, WaitingList.shutBy(rules, fit));
            desk.joinWaitingList(block);
        }
        desk.log().moved(block, before, seatsBefore);
    }

    /** A delegation that whoever runs the event has to decide on first takes its place in the order. */
    public void await(BlockRow block) {
        takePlace(block);
        var before = block.state;
        block.state = DelegationState.SUBMITTED;
        desk.log().moved(block, before, block.granted);
    }

    private void takePlace(BlockRow block) {
        if (block.number == 0) {
            block.number = desk.log().next();
        }
    }

    private static DelegationState stateOf(BlockRow block) {
        return block.granted == block.requested
                ? DelegationState.CONFIRMED
                : block.granted > 0 ? DelegationState.PARTIALLY_CONFIRMED : DelegationState.WAITLISTED;
    }

    /** A delegation comes to another state and holds that many seats from now on, no more than it has. */
    public void move(BlockRow block, DelegationState after, int seatsKept, @Nullable String reason) {
        var before = block.state;
        int seatsBefore = block.granted;
        if (block.waits()) {
            desk.leaveWaitingList(block);
        }
        desk.seats.take(block.wants(), false, seatsKept - seatsBefore);
        block.granted = seatsKept;
        block.state = after;
        block.reason = reason;
        block.offeredUntil = null;
        desk.log().moved(block, before, seatsBefore);
        desk.settle();
    }

    void promoted(BlockRow block, Grant grant) {
        var before = block.state;
        int seatsBefore = block.granted;
        block.granted += grant.seats();
        if (desk.ledger.settings.promotion() == Promotion.OFFER && !block.partial) {
            block.state = DelegationState.OFFERED;
            block.offeredUntil = desk.offerEnds();
        } else {
            block.state = stateOf(block);
        }
        if (block.granted == block.allowed) {
            desk.ledger.waiting--;
            block.reason = null;
        }
        desk.log().moved(block, before, seatsBefore);
    }

    /** A seat of a delegation has no name any more. Once the names were due it goes back. */
    void unname(BlockRow block) {
        block.named--;
        if (block.state == DelegationState.CLOSED) {
            block.granted--;
            desk.seats.take(block.wants(), false, -1);
        }
        desk.log().touched(block);
    }
}
