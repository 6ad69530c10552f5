package org.croisements.kit.write;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** Does work again, at most three times, where the database had to break a tie and asks for it. */
public final class Retries {

    private static final int RETRIES = 3;
    /** Serialization failure and deadlock: the same work may well succeed when done again. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

    private Retries() {}

    /** What the work, a transaction of its own, results in. */
    public static <T> T call(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                if (attempt > RETRIES || !isRetryable(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20 * attempt));
            }
        }
    }

    private static boolean isRetryable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && RETRYABLE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
