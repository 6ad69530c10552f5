package org.croisements.gateway.upstream;

import java.util.Locale;

/** One call to one replica: counted while it lasts, and judged by how it went. Each call is judged and ended once. */
public final class Attempt {

    /** How a call went. */
    enum Outcome {
        ANSWERED,
        /** It answered that it can't right now, where another replica may. */
        UNABLE,
        FAILED,
        /** The caller left. */
        ABANDONED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Target target;
    private final TargetMeters meters;
    private final long begun = System.nanoTime();
    private boolean judged;
    private boolean ended;

    Attempt(Target target, TargetMeters meters) {
        this.target = target;
        this.meters = meters;
        target.begin();
    }

    public Target target() {
        return target;
    }

    /** Nanoseconds since it began. */
    public long nanos() {
        return System.nanoTime() - begun;
    }

    /** The service answered with this status. */
    public void answered(int status) {
        judge(saysUnable(status) ? Outcome.UNABLE : Outcome.ANSWERED);
    }

    /** The replica broke the call off, did not take it, or took too long. */
    public void failed() {
        judge(Outcome.FAILED);
        end();
    }

    /** Nothing more of this call is to come; where it was not judged, it was the caller who left. */
    public void end() {
        judge(Outcome.ABANDONED);
        if (!ended) {
            ended = true;
            target.end();
        }
    }

    private void judge(Outcome outcome) {
        if (!judged) {
            judged = true;
            target.judge(outcome);
            meters.count(target, outcome, nanos());
        }
    }

    /** Whether an answer says that this replica can't serve right now, where another one may. */
    public static boolean saysUnable(int status) {
        return status >= 502 && status <= 504;
    }
}
