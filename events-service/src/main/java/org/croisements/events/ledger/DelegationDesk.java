package org.croisements.events.ledger;

import java.time.Instant;
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
            desk.waiting().join(block);
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
            if (block.namesDueAt != null) {
                desk.ledger.fallsDue(block.namesDueAt);
            }
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
            desk.waiting().leave(block);
        }
        desk.seats.take(block.wants(), false, seatsKept - seatsBefore);
        block.granted = seatsKept;
        block.state = after;
        block.reason = reason;
        block.offeredUntil = null;
        desk.log().moved(block, before, seatsBefore);
        desk.settle();
    }

    /** Whether what it asks for is free for a newcomer, at least some of it where it takes fewer. */
    public boolean fits(BlockRow block) {
        int wanted = block.requested - block.granted;
        return desk.seats.most(block.wants(), wanted, pool -> pool.blocked() > 0) >= (block.partial ? 1 : wanted);
    }

    /** Offered seats are taken. */
    public void accept(BlockRow block) {
        var before = block.state;
        block.state = stateOf(block);
        block.reason = null;
        block.offeredUntil = null;
        desk.log().moved(block, before, block.granted);
    }

    /** It needs no more than that many, and waits for no more. */
    public void keep(BlockRow block, int seats) {
        if (block.waits()) {
            desk.waiting().leave(block);
        }
        var before = block.state;
        int seatsBefore = block.granted;
        desk.seats.take(block.wants(), false, seats - seatsBefore);
        block.granted = seats;
        block.allowed = seats;
        block.state = stateOf(block);
        block.reason = null;
        desk.log().moved(block, before, seatsBefore);
        desk.settle();
    }

    /** When its people have to be named. */
    public void setDeadline(BlockRow block, Instant due) {
        block.namesDueAt = due;
        desk.ledger.fallsDue(due);
        desk.log().touched(block);
    }

    /** One of its people takes one of its seats. */
    public SeatRow name(BlockRow block, Arrival arrival) {
        var row = desk.arrive(arrival, false);
        block.named++;
        desk.log().touched(block);
        return row;
    }

    void promoted(BlockRow block, Grant grant) {
        var before = block.state;
        int seatsBefore = block.granted;
        block.granted += grant.seats();
        if (desk.ledger.settings.promotion() == Promotion.OFFER && !block.partial) {
            block.state = DelegationState.OFFERED;
            block.offeredUntil = desk.waiting().offerEnds();
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
