package org.croisements.gateway.upstream;

/** One call to one replica: counted while it lasts, and judged by how it went. Each call is judged and ended once. */
public final class Attempt {

    private final Target target;
    private final long begun = System.nanoTime();
    private boolean judged;
    private boolean ended;

    Attempt(Target target) {
        this.target = target;
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
        if (!judged) {
            judged = true;
            target.answered(!saysUnable(status));
        }
    }

    /** The replica broke the call off, did not take it, or took too long. */
    public void failed() {
        if (!judged) {
            judged = true;
            target.failed();
        }
        end();
    }

    /** Nothing more of this call is to come; where it was not judged, it was the caller who left. */
    public void end() {
        if (!judged) {
            judged = true;
            target.abandoned();
        }
        if (!ended) {
            ended = true;
            target.end();
        }
    }

    /** Whether an answer says that this replica can't serve right now, where another one may. */
    public static boolean saysUnable(int status) {
        return status >= 502 && status <= 504;
    }
}
