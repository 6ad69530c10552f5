package org.croisements.events.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.allocation.Rules;
import org.jspecify.annotations.Nullable;

/** An event's row of the ledger: the rules of its waiting list, and the counters that are kept under its lock. */
public final class Ledger {

    LedgerRules settings;
    long entries;
    int waiting;

    @Nullable
    Instant dueAt;

    boolean closed;
    long version;
    private final Object stored;

    Ledger(LedgerRules settings, long entries, int waiting, @Nullable Instant dueAt, boolean closed, long version) {
        this.settings = settings;
        this.entries = entries;
        this.waiting = waiting;
        this.dueAt = dueAt;
        this.closed = closed;
        this.version = version;
        this.stored = state();
    }

    private List<@Nullable Object> state() {
        return Arrays.asList(settings, entries, waiting, dueAt, closed, version);
    }

    /** Whether it is another than was read. */
    boolean isChanged() {
        return !state().equals(stored);
    }

    /** Whether something has fallen due by a moment. */
    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** What organisers set. */
    public record LedgerRules(
            Ordering ordering,
            Promotion promotion,
            int offerMinutes,
            boolean approval,
            boolean paused,
            @Nullable Integer waitingLimit) {

        /** Those of an event for which nobody set any. */
        public static final LedgerRules FIRST =
                new LedgerRules(Ordering.STRICT_FIFO, Promotion.AUTO_CONFIRM, 48 * 60, false, false, null);

        Rules rules() {
            return new Rules(ordering, promotion, paused);
        }
    }

    public LedgerRules settings() {
        return settings;
    }

    public int waiting() {
        return waiting;
    }

    public long version() {
        return version;
    }

    /** Organisers set other rules. */
    void set(LedgerRules other) {
        settings = other;
        version++;
    }

    /** Something falls due at a moment. */
    public void fallsDue(Instant at) {
        if (dueAt == null || at.isBefore(dueAt)) {
            dueAt = at;
        }
    }
}
