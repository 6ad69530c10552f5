package org.croisements.events.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.events.allocation.Pool;
import org.jspecify.annotations.Nullable;

/** Writes down what happens at a desk, each entry with the next number; every change of a record is a new version of it. */
public final class DeskLog {

    /** A record that an operation touched, with its versions. */
    public record Touch(String type, UUID id, @Nullable Long before, Long after) {}

    private final Ledger ledger;
    private final Instant now;
    private final List<Transition> entries = new ArrayList<>();
    private final Map<UUID, Touch> touches = new LinkedHashMap<>();

    DeskLog(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /** The number of the next entry. */
    long next() {
        return ledger.entries + 1;
    }

    List<Transition> entries() {
        return entries;
    }

    /** What was touched since this was last asked. */
    public List<Touch> takeTouches() {
        var taken = List.copyOf(touches.values());
        touches.clear();
        return taken;
    }

    void arrived(SeatRow row) {
        touch("registration", row.id, null, row.version);
        add(TransitionKind.ARRIVED, row, null, row.state.name(), row.reason);
    }

    void moved(SeatRow row, RegistrationState before) {
        touched(row);
        add(TransitionKind.MOVED, row, before.name(), row.state.name(), row.reason);
    }

    void reseated(SeatRow row) {
        touched(row);
        add(TransitionKind.RESEATED, row, row.state.name(), row.state.name(), null);
    }

    void transferred(SeatRow row) {
        touched(row);
        add(TransitionKind.TRANSFERRED, row, row.state.name(), row.state.name(), null);
    }

    /** Somebody asked again for a person who is registered. */
    public void duplicate(UUID registration) {
        add(new Entry(TransitionKind.DUPLICATE, registration, null, null, null, null, null, null, null));
    }

    void moved(BlockRow block, DelegationState before, int seatsBefore) {
        touched(block);
        boolean isSubmitted = before == DelegationState.DRAFT && !block.state.isEnded();
        var kind = isSubmitted ? TransitionKind.DELEGATION_SUBMITTED : TransitionKind.DELEGATION_MOVED;
        add(new Entry(
                kind,
                null,
                block.id,
                null,
                before.name(),
                block.state.name(),
                seatsBefore,
                block.granted,
                block.reason));
    }

    /** A delegation changed without a change of its seats. */
    void touched(BlockRow block) {
        touch("delegation", block.id, block.version, ++block.version);
    }

    private void touched(SeatRow row) {
        touch("registration", row.id, row.version, ++row.version);
    }

    public void resized(Pool pool, int before, @Nullable String reason) {
        pool(TransitionKind.POOL_RESIZED, pool.id(), before, pool.capacity(), reason);
    }

    public void pool(
            TransitionKind kind,
            UUID pool,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable String reason) {
        add(new Entry(kind, null, null, pool, null, null, before, after, reason));
    }

    public void event(TransitionKind kind, @Nullable String reason) {
        add(new Entry(kind, null, null, null, null, null, null, null, reason));
    }

    private void add(TransitionKind kind, SeatRow row, @Nullable String before, String after, @Nullable String reason) {
        add(new Entry(kind, row.id, row.delegation, null, before, after, null, null, reason));
    }

    private record Entry(
            TransitionKind kind,
            @Nullable UUID registration,
            @Nullable UUID delegation,
            @Nullable UUID pool,
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer seatsBefore,
            @Nullable Integer seatsAfter,
            @Nullable String reason) {}

    private void add(Entry e) {
        entries.add(new Transition(
                ++ledger.entries,
                now,
                e.kind,
                e.registration,
                e.delegation,
                e.pool,
                e.before,
                e.after,
                e.seatsBefore,
                e.seatsAfter,
                e.reason));
    }

    private void touch(String type, UUID id, @Nullable Long before, Long after) {
        touches.merge(
                id, new Touch(type, id, before, after), (first, last) -> new Touch(type, id, first.before(), after));
    }
}
