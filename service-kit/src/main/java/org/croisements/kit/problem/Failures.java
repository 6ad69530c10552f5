package org.croisements.kit.problem;

import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells an outage, which passes, from a defect of ours. */
public final class Failures {

    private static final int DEEPEST = 20;

    private Failures() {}

    /** Whether the database could not be reached, went away, or had no time or connection for us. */
    public static boolean isOutage(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && isOutage(sql));
    }

    /** Whether a transaction ended otherwise than asked: it took too long, or nobody knows whether it was committed. */
    public static boolean isUnfinished(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof RollbackException
                        || cause instanceof HeuristicMixedException
                        || cause instanceof HeuristicRollbackException);
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // The pool says it in two ways.
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
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
    public static boolean isConflict(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("23"));
    }

    /** Whether a record that a request had found was deleted by another one before it could be locked. */
    static boolean isGone(Throwable failure) {
        return any(failure, EntityNotFoundException.class::isInstance);
    }

    /** Whether the database refused a slug that another request has just taken. */
    static boolean isSlugTaken(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof PSQLException sql
                        && sql.getServerErrorMessage() != null
                        && String.valueOf(sql.getServerErrorMessage().getConstraint())
                                .endsWith("_slug"));
    }

    /** Whether a token could not be checked because its issuer's key set can't be fetched. */
    static boolean isKeySetMissing(Throwable failure) {
        return any(failure, IOException.class::isInstance);
    }

    private static boolean any(@Nullable Throwable failure, Predicate<Throwable> test) {
        return any(failure, test, DEEPEST);
    }

    /** What fails at the commit is known only by what is suppressed. */
    private static boolean any(@Nullable Throwable failure, Predicate<Throwable> test, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return test.test(failure)
                || any(failure.getCause(), test, depth - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(s -> any(s, test, depth - 1));
    }
}
