package org.croisements.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what has to come, but not for ever. */
public final class Eventually {

    private Eventually() {}

    /** Asks until the answer is as wanted, for half a minute at most: a busy machine takes its time. */
    public static <T> T get(Supplier<T> question, Predicate<T> wanted) {
        return get(Duration.ofSeconds(30), question, wanted);
    }

    /** Asks until the answer is as wanted, for so long at most. */
    public static <T> T get(Duration patience, Supplier<T> question, Predicate<T> wanted) {
        long until = System.nanoTime() + patience.toNanos();
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still " + answer + " after " + patience);
            }
            LockSupport.parkNanos(10_000_000);
            answer = question.get();
        }
        return answer;
    }
}
