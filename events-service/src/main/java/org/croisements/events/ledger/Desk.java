package org.croisements.events.ledger;

import static org.croisements.events.EventsProblem.REGISTRATION_FULL;
import static org.croisements.events.EventsProblem.SESSION_FULL;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.allocation.Fit;
import org.croisements.events.allocation.Pool;
import org.croisements.events.allocation.Seats;
import org.croisements.events.allocation.WaitingList;
import org.croisements.events.allocation.Wants;
import org.croisements.events.ledger.Ledger.LedgerRules;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one event while its ledger row is locked: what was read under the lock, and what became of it since.
 * Operations work on it one after the other; each checks before it changes anything, so one that is refused leaves
 * nothing behind.
 */
public final class Desk {

    final Ledger ledger;
    final Seats seats;

    private final UUID event;
    private final Standing standing;
    private final DeskRows rows;
    private final DeskLog log;
    private final PoolDesk pools;
    private final DelegationDesk blocks = new DelegationDesk(this);
    private final WaitingDesk waiting = new WaitingDesk(this);

    Desk(UUID event, Ledger ledger, Standing standing, List<StoredPool> stored, PoolRepository pools, DeskRows rows) {
        this.event = event;
        this.ledger = ledger;
        this.standing = standing;
        this.seats = new Seats(stored.stream().map(StoredPool::pool).toList());
        this.pools = new PoolDesk(this, stored, pools);
        this.rows = rows;
        this.log = new DeskLog(ledger, standing.now());
    }

    public UUID event() {
        return event;
    }

    public Instant now() {
        return standing.now();
    }

    public Standing standing() {
        return standing;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Seats seats() {
        return seats;
    }

    public DeskLog log() {
        return log;
    }

    public DeskRows rows() {
        return rows;
    }

    public PoolDesk pools() {
        return pools;
    }

    WaitingDesk waiting() {
        return waiting;
    }

    public DelegationDesk delegations() {
        return blocks;
    }

    /** Somebody comes: gets a seat, or a place on the waiting list, or waits for a decision. Nobody is there twice. */
    public SeatRow arrive(Arrival arrival, boolean needsDecision) {
        var fit = needsDecision ? null : fit(arrival.wants());
        requireRoomToWait(fit);
        var row =
                new SeatRow(arrival, log.next(), fit == null ? RegistrationState.PENDING : RegistrationState.CONFIRMED);
        rows.add(row);
        if (fit != null) {
            seat(row, fit);
        }
        log.arrived(row);
        return row;
    }

    /** Somebody comes whom who runs the event lets in: capacities grow where they have to. */
    public SeatRow letIn(Arrival arrival) {
        for (UUID lacking : seats.fit(arrival.wants(), 1, pool -> false).lacks()) {
            seats.pool(lacking).ifPresent(pool -> {
                int before = pool.capacity();
                pool.resize(Math.max(before, pool.used()) + 1);
                log.resized(pool, before, "OVERRIDE");
            });
        }
        var row = new SeatRow(arrival, log.next(), RegistrationState.CONFIRMED);
        var fit = seats.fit(row.wants(), 1, pool -> false);
        seats.take(row.wants(), fit.inQuota(), 1);
        row.inQuota = fit.inQuota();
        rows.add(row);
        log.arrived(row);
        return row;
    }

    /** What somebody who came now would find. */
    public Fit fit(Wants wants) {
        return WaitingList.newcomer(seats, wants, 1);
    }

    /** Ends the request where who finds no seat finds no room on the waiting list either. */
    public void requireRoomToWait(@Nullable Fit fit) {
        var limit = ledger.settings.waitingLimit();
        if (fit != null && !fit.fits() && limit != null && ledger.waiting >= limit) {
            throw REGISTRATION_FULL.with("There is no seat left, and no room on the waiting list");
        }
    }

    /** Who waited for a decision comes in as if they came now, but with the place in the order that they have. */
    public void approve(SeatRow row) {
        var fit = fit(row.wants());
        requireRoomToWait(fit);
        row.state = RegistrationState.CONFIRMED;
        row.reason = null;
        seat(row, fit);
        log.moved(row, RegistrationState.PENDING);
        settle();
    }

    private void seat(SeatRow row, Fit fit) {
        if (fit.fits()) {
            seats.take(row.wants(), fit.inQuota(), 1);
            row.inQuota = fit.inQuota();
            return;
        }
        row.state = RegistrationState.WAITLISTED;
        row.reason = Reasons.of(fit, seats);
        WaitingList.block(seats, row, WaitingList.shutBy(ledger.settings.rules(), fit));
        waiting.join(row);
    }

    /** A seat is given to one who waits, past whoever stands before; it has to be free. */
    public boolean promote(SeatRow row) {
        var fit = seats.fit(row.wants(), 1, pool -> false);
        if (!fit.fits()) {
            return false;
        }
        waiting.leave(row);
        seats.take(row.wants(), fit.inQuota(), 1);
        row.inQuota = fit.inQuota();
        row.state = RegistrationState.CONFIRMED;
        row.reason = null;
        log.moved(row, RegistrationState.WAITLISTED);
        settle();
        return true;
    }

    /** A registration comes to another state; what it held or kept shut is free. */
    public void move(SeatRow row, RegistrationState after, @Nullable String reason) {
        var before = row.state;
        if (before == RegistrationState.WAITLISTED) {
            waiting.leave(row);
        }
        if (before.isSeated() && !after.isSeated()) {
            seats.take(row.wants(), row.inQuota, -1);
            row.inQuota = false;
            if (row.delegation != null) {
                rows.findDelegation(row.delegation).ifPresent(blocks::unname);
            }
        }
        row.state = after;
        row.reason = reason;
        row.offeredUntil = null;
        if (!after.isActive()) {
            rows.release(row);
        }
        log.moved(row, before);
        settle();
    }

    /** Other sessions: who has a seat keeps it and their sessions unless every new one has a seat for them. */
    public void reseat(SeatRow row, Set<UUID> sessions) {
        var added = new HashSet<>(sessions);
        added.removeAll(row.sessions);
        var removed = new HashSet<>(row.sessions);
        removed.removeAll(sessions);
        if (row.state.isSeated()) {
            var more = new Wants(null, added, null);
            if (!fit(more).fits()) {
                throw SESSION_FULL.with(
                        "There is no seat left in one of the sessions; the registration stays as it is");
            }
            seats.take(more, false, 1);
            seats.take(new Wants(null, removed, null), false, -1);
        }
        row.sessions = Set.copyOf(sessions);
        log.reseated(row);
        settle();
    }

    /** A session is gone, and with it the seat in it. */
    void leaveSession(SeatRow row, Pool pool) {
        var others = new HashSet<>(row.sessions);
        others.remove(pool.session());
        if (row.state.isSeated()) {
            seats.take(new Wants(null, Set.of(Objects.requireNonNull(pool.session())), null), false, -1);
        }
        row.sessions = Set.copyOf(others);
        log.reseated(row);
    }

    /** Other rules; whoever may come in by them does. */
    public void setRules(LedgerRules rules) {
        ledger.set(rules);
        log.event(TransitionKind.RULES_CHANGED, null);
        settle();
    }

    /** A pool is gone: it limits nobody any more. */
    void removePool(Pool pool) {
        seats.remove(pool);
        log.pool(TransitionKind.POOL_REMOVED, pool.id(), pool.capacity(), null, null);
        settle();
    }

    /** A pool has another capacity; where it grew, those who wait come in at once. */
    public void resize(Pool pool, int capacity, @Nullable String reason) {
        int before = pool.capacity();
        if (before != capacity) {
            pool.resize(capacity);
            log.resized(pool, before, reason);
            settle();
        }
    }

    /** Another person takes the registration over. */
    public void transfer(SeatRow row, Person person) {
        rows.release(row);
        row.person = person;
        row.emailKey = person.emailKey();
        rows.activate(row);
        log.transferred(row);
    }

    /** The place of one who waits among all who do: 1 for who is next. */
    public int position(SeatRow row) {
        return waiting.position(row);
    }

    /** Gives what is free to those who wait. */
    public void settle() {
        waiting.settle();
    }
}
