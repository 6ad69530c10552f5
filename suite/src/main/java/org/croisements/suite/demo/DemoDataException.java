package org.croisements.suite.demo;

/** Says in one sentence why the demonstration data could not be loaded; what was loaded before stays. */
public final class DemoDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoDataException(String sentence) {
        super(sentence);
    }

    DemoDataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
