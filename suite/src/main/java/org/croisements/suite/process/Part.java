package org.croisements.suite.process;

/** One part of the suite that runs as a process of its own and can be started again after it died. */
public interface Part {

    String name();

    /** Starts the process and returns it without waiting for readiness. */
    Process start();

    /** Whether it answers and can do its work. */
    boolean isReady();

    /** Ends the process, kindly at first, and returns once it is gone; does nothing when it does not run. */
    void stop();

    LogFile log();
}
