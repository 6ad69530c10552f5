package org.croisements.suite.process;

/** Why the suite cannot start or go on, in a sentence for the person at the terminal, with the exit code to end on. */
public final class SuiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private SuiteFailure(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The suite cannot run: exit code 1. */
    public static SuiteFailure because(String sentence) {
        return new SuiteFailure(sentence, 1);
    }

    /** The command line is wrong: exit code 2. */
    public static SuiteFailure usage(String sentence) {
        return new SuiteFailure(sentence + " See ./croisements help.", 2);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public int exitCode() {
        return exitCode;
    }
}
