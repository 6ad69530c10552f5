package org.croisements.suite.process;

/** Waiting a moment without a checked exception; an interruption is kept for the caller. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
