package org.croisements.kit.problem;

/**
 * One kind of problem a service can answer. Each service lists its own in a single enum; the constant's name is the
 * code that clients switch on, so it never changes once released.
 */
public interface ProblemType {

    /** The stable code, such as {@code EVENT_NOT_FOUND}. */
    String name();

    /** HTTP status code, 400 to 599. */
    int status();

    /** Short English sentence, the same for every occurrence. */
    String title();

    /** The same sentence in French. */
    String titleFr();

    /** The exception to throw, with a detail that tells this occurrence from the others. */
    default ProblemException with(String detail, Object... args) {
        return new ProblemException(this, detail.formatted(args));
    }
}
