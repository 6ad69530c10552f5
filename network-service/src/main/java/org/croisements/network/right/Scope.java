package org.croisements.network.right;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a partner's key may do, for its own centre only; so a scope never reaches above the one who grants it. */
@Schema(
        description = "What a partner's key may do in its own centre",
        enumeration = {
            "events:write",
            "events:publish",
            "events:registrations",
            "events:needs",
            "events:check-in",
            "events:override",
            "practices:write",
            "practices:publish",
            "network:write"
        })
public enum Scope {
    EVENTS_WRITE("events:write"),
    EVENTS_PUBLISH("events:publish"),
    /** See and change who registered. */
    EVENTS_REGISTRATIONS("events:registrations"),
    /** See what those who come need to take part. */
    EVENTS_NEEDS("events:needs"),
    /** Stand at the doors. */
    EVENTS_CHECK_IN("events:check-in"),
    /** Let people in beyond what fits; together with the registrations. */
    EVENTS_OVERRIDE("events:override"),
    PRACTICES_WRITE("practices:write"),
    PRACTICES_PUBLISH("practices:publish"),
    NETWORK_WRITE("network:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
