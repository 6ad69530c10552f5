package org.croisements.events.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.PoolKind;
import org.jspecify.annotations.Nullable;

/** Does at a desk what nobody asks for: what fell due, what the event announces otherwise, the end of a cancelled event. */
final class DeskUpkeep {

    private final Desk desk;

    DeskUpkeep(Desk desk) {
        this.desk = desk;
    }

    void run() {
        takeOverAnnouncements();
        if (desk.standing().isCancelled() && !desk.ledger.closed) {
            closeEvent();
        } else if (!desk.standing().isCancelled()) {
            desk.ledger.closed = false;
        }
        if (desk.ledger.isDue(desk.now())) {
            endWhatIsDue();
        }
    }

    /** Pools first that are new, as those in the database are counted for them; then other capacities. */
    private void takeOverAnnouncements() {
        var standing = desk.standing();
        Integer place = standing.capacity();
        boolean isNew = add(PoolKind.PLACE, null, place);
        for (var session : standing.sessions().entrySet()) {
            isNew |= add(PoolKind.SESSION, session.getKey(), limit(session.getValue()));
        }
        if (isNew) {
            desk.settle();
        }
        resize(desk.seats.place(), place);
        standing.sessions().forEach((session, capacity) -> resize(desk.seats.ofSession(session), limit(capacity)));
        List.copyOf(desk.seats.pools()).stream()
                .filter(pool -> pool.session() != null && !standing.sessions().containsKey(pool.session()))
                .forEach(this::endSession);
    }

    private static @Nullable Integer limit(int capacity) {
        return capacity == Standing.UNLIMITED ? null : capacity;
    }

    private boolean add(PoolKind kind, @Nullable UUID session, @Nullable Integer capacity) {
        boolean isThere = session == null
                ? desk.seats.place().isPresent()
                : desk.seats.ofSession(session).isPresent();
        if (capacity == null || isThere) {
            return false;
        }
        desk.pools().add(kind, session, null, null, capacity, capacity);
        return true;
    }

    private void resize(Optional<Pool> found, @Nullable Integer announced) {
        if (found.isPresent() && announced != null) {
            desk.pools().announce(found.get(), announced);
        }
    }

    /** A session is gone: nobody has a seat in it, or waits for one, any more. */
    private void endSession(Pool pool) {
        for (SeatRow row : desk.rows().everybody()) {
            if (row.sessions.contains(pool.session())) {
                desk.leaveSession(row, pool);
            }
        }
        desk.pools().remove(pool);
    }

    /** Everybody goes; nobody is promoted to what is closed. */
    private void closeEvent() {
        desk.log().event(TransitionKind.EVENT_CANCELLED, null);
        desk.ledger.closed = true;
        for (SeatRow row : desk.rows().everybody()) {
            desk.move(row, RegistrationState.CANCELLED, Reasons.EVENT_CANCELLED);
        }
        for (BlockRow block : desk.rows().allDelegations()) {
            if (!block.state.isEnded()) {
                desk.delegations().move(block, DelegationState.CANCELLED, 0, Reasons.EVENT_CANCELLED);
            }
        }
    }

    private void endWhatIsDue() {
        var now = desk.now();
        for (SeatRow row : desk.rows().offersOver(now)) {
            desk.move(row, RegistrationState.EXPIRED, Reasons.OFFER_EXPIRED);
        }
        for (BlockRow block : desk.rows().blocksDue()) {
            if (block.offeredUntil != null && !block.offeredUntil.isAfter(now)) {
                desk.delegations().move(block, DelegationState.EXPIRED, 0, Reasons.OFFER_EXPIRED);
            } else if (block.namesDueAt != null && !block.namesDueAt.isAfter(now)) {
                endNaming(block);
            }
        }
    }

    /** Seats without a name go back, once; who still waits for seats waits no longer. */
    private void endNaming(BlockRow block) {
        var before = Set.of(DelegationState.CONFIRMED, DelegationState.PARTIALLY_CONFIRMED);
        if (before.contains(block.state)) {
            desk.delegations().move(block, DelegationState.CLOSED, block.named, Reasons.NAMES_DUE);
        } else if (!block.state.isEnded()
                && block.state != DelegationState.CLOSED
                && block.state != DelegationState.DRAFT) {
            desk.delegations().move(block, DelegationState.EXPIRED, 0, Reasons.NAMES_DUE);
        }
    }
}
