package org.croisements.suite.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The one place that writes to the terminal, a whole line at a time, so that threads never mix their words. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One step of the start: what, how it stands, how long it took. */
    public void step(String what, String state, Duration took) {
        say("  %-18s %-28s %6s".formatted(what, state, seconds(took)));
    }

    public synchronized void complain(String sentence) {
        out.flush();
        err.println(sentence);
        err.flush();
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
