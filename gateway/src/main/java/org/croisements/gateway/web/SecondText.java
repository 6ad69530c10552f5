package org.croisements.gateway.web;

import java.time.Instant;
import java.util.function.Function;

/** The second of a moment as a text, written once for all who ask within the same. */
public final class SecondText {

    private final Function<Instant, String> form;
    private volatile Written last = new Written(-1, "");

    private record Written(long second, String text) {}

    /** Seconds in a form that says nothing of what is shorter. */
    public SecondText(Function<Instant, String> form) {
        this.form = form;
    }

    /** The text for a moment. */
    public String of(Instant moment) {
        Written known = last;
        if (known.second() != moment.getEpochSecond()) {
            known = new Written(moment.getEpochSecond(), form.apply(moment));
            last = known;
        }
        return known.text();
    }
}
