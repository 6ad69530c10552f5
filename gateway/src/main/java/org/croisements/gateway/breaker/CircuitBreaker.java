package org.croisements.gateway.breaker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Stops calling a replica when most calls fail, and lets one through now and then to see whether it is back. Failing at
 * once is kinder than waiting: to the caller, and to the replica.
 */
public final class CircuitBreaker {

    /** When to open, and for how long. */
    public record Rule(int leastCalls, double share, Duration window, Duration pause) {}

    private final Rule rule;
    private final LongSupplier nanos;
    private boolean open;
    private long openedAt;
    private long trialAt;
    private boolean trial;
    // Two halves of the window: what is older than the older half is forgotten at once.
    private long halfBegan;
    private int calls;
    private int failures;
    private int callsBefore;
    private int failuresBefore;

    public CircuitBreaker(Rule rule, LongSupplier nanos) {
        this.rule = rule;
        this.nanos = nanos;
        this.halfBegan = nanos.getAsLong();
    }

    /** Whether a call may be made now. */
    public synchronized boolean permits() {
        if (!open) {
            return true;
        }
        long now = nanos.getAsLong();
        long pause = rule.pause().toNanos();
        return now - openedAt >= pause && (!trial || now - trialAt >= pause);
    }

    /** Whether calls are stopped. */
    public synchronized boolean isOpen() {
        return open;
    }

    /** A call is being made; where calls were stopped, it is the one that shows whether they may go on. */
    public synchronized void begin() {
        if (open) {
            trial = true;
            trialAt = nanos.getAsLong();
        }
    }

    public synchronized void succeeded() {
        if (open) {
            open = false;
            calls = 0;
            failures = 0;
            callsBefore = 0;
            failuresBefore = 0;
        }
        turn();
        calls++;
    }

    /** A call failed; true when this was the one that opened the breaker. */
    public synchronized boolean failed() {
        turn();
        calls++;
        failures++;
        if (open) {
            openedAt = nanos.getAsLong();
            trial = false;
            return false;
        }
        int all = calls + callsBefore;
        if (all < rule.leastCalls() || failures + failuresBefore < rule.share() * all) {
            return false;
        }
        open = true;
        trial = false;
        openedAt = nanos.getAsLong();
        return true;
    }

    /** The call was given up by the caller, which says nothing about the replica. */
    public synchronized void abandoned() {
        trial = false;
    }

    private void turn() {
        long now = nanos.getAsLong();
        long half = rule.window().toNanos() / 2;
        long age = now - halfBegan;
        if (age < half) {
            return;
        }
        boolean fresh = age < 2 * half;
        callsBefore = fresh ? calls : 0;
        failuresBefore = fresh ? failures : 0;
        calls = 0;
        failures = 0;
        halfBegan = now;
    }
}
