package org.croisements.network.right;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a partner's key may do, for its own centre only; so a scope never reaches above the one who grants it. */
@Schema(
        description = "What a partner's key may do in its own centre",
        enumeration = {"events:write", "events:publish", "practices:write", "practices:publish", "network:write"})
public enum Scope {
    EVENTS_WRITE("events:write"),
    EVENTS_PUBLISH("events:publish"),
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
