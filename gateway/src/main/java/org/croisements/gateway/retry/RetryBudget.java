package org.croisements.gateway.retry;

/**
 * How many second tries there may be: a share of all requests, so that a service in trouble is not called twice as often
 * for it. What was not used is kept for a while, and a few are always there for quiet times.
 */
public final class RetryBudget {

    private final double share;
    private final double most;
    private double left;

    /** So many second tries for each request, and at most so many at once. */
    public RetryBudget(double share, int most) {
        this.share = share;
        this.most = most;
        this.left = most;
    }

    /** Counts a request. */
    public synchronized void request() {
        left = Math.min(most, left + share);
    }

    /** Takes one second try from what is left, if there is one. */
    public synchronized boolean take() {
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
