package org.croisements.kit.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Tells an outage, which passes, from a defect of ours. */
final class Failures {

    private Failures() {}

    /** Whether the database could not be reached, went away, or had no time or connection for us. */
    static boolean isOutage(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && isOutage(sql));
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return String.valueOf(e.getMessage()).contains("Acquisition timeout");
        }
        // Connection exceptions, operator intervention (shutdown, cancel, timeout), lock timeout, no resources,
        // and what is left of a conflict after the retries.
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.startsWith("40");
    }

    /** Whether the database refused what another request has just made impossible: a unique, foreign key or check rule. */
    static boolean isConflict(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("23"));
    }

    /** Whether a token could not be checked because its issuer's key set can't be fetched. */
    static boolean isKeySetMissing(Throwable failure) {
        return any(failure, IOException.class::isInstance);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (test.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
