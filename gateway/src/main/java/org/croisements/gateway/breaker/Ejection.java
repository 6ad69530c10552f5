package org.croisements.gateway.breaker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Takes a replica that failed several times in a row out of the round, each time for longer. It is a judgement among
 * several: where all are out, nobody is.
 */
public final class Ejection {

    /** How many failures in a row it takes, and for how long the first time; the tenth time it is ten times as long. */
    public record Rule(int failures, Duration first) {}

    private static final int LONGEST = 10;

    private final Rule rule;
    private final LongSupplier nanos;
    private int inARow;
    private int times;
    private boolean out;
    private long until;

    public Ejection(Rule rule, LongSupplier nanos) {
        this.rule = rule;
        this.nanos = nanos;
    }

    public synchronized boolean isOut() {
        return out && until - nanos.getAsLong() > 0;
    }

    public synchronized void succeeded() {
        inARow = 0;
        if (out && until - nanos.getAsLong() <= 0) {
            out = false;
            times = 0;
        }
    }

    /** Counts a failure; true when this was the one that took the replica out. */
    public synchronized boolean failed() {
        inARow++;
        if (inARow < rule.failures()) {
            return false;
        }
        inARow = 0;
        times = Math.min(LONGEST, times + 1);
        out = true;
        until = nanos.getAsLong() + rule.first().multipliedBy(times).toNanos();
        return true;
    }
}
