package org.croisements.gateway.problem;

import java.util.Collection;
import java.util.List;

/** Ends a request with a problem of the gateway's own. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So that a short request does not cause a long answer. */
    private static final int MOST_FAULTS = 20;

    private final GatewayProblem problem;
    private final String detail;
    private final transient List<Fault> faults;

    ProblemException(GatewayProblem problem, String detail, Collection<Fault> faults) {
        super(problem + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.faults = faults.stream().limit(MOST_FAULTS).toList();
    }

    public GatewayProblem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What is wrong with one parameter. */
    record Fault(String parameter, String code, String detail) {}
}
