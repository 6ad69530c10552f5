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
    private final transient List<String> unknownParameters;

    ProblemException(GatewayProblem problem, String detail, Collection<String> unknownParameters) {
        super(problem + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.unknownParameters = unknownParameters.stream().limit(MOST_FAULTS).toList();
    }

    public GatewayProblem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }

    List<String> unknownParameters() {
        return unknownParameters;
    }
}
