package org.croisements.gateway.problem;

/** Ends a request with a problem of the gateway's own. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GatewayProblem problem;
    private final String detail;

    ProblemException(GatewayProblem problem, String detail) {
        super(problem + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    public GatewayProblem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }
}
