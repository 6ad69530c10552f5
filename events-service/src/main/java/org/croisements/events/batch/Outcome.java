package org.croisements.events.batch;

import org.jspecify.annotations.Nullable;

/** What an operation is answered with; the body says how things stood when it was done. */
public record Outcome(
        int status,
        @Nullable String location,
        @Nullable Long version,
        @Nullable Object body) {

    /** A record just made, at its address. */
    public static Outcome created(String location, long version, Object body) {
        return new Outcome(201, location, version, body);
    }

    /** A record just changed. */
    public static Outcome changed(long version, Object body) {
        return new Outcome(200, null, version, body);
    }

    /** Nothing to be told but that it is done. */
    public static Outcome done() {
        return new Outcome(204, null, null, null);
    }
}
