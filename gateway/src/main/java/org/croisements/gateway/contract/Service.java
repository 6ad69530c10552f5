package org.croisements.gateway.contract;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    EVENTS,
    PRACTICES,
    NETWORK;

    /** Its short name, as in file names: {@code events}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name as a process: {@code events-service}. */
    public String processName() {
        return key() + "-service";
    }

    /** Its name at the head of a type: {@code Events}. */
    String prefix() {
        return name().charAt(0) + key().substring(1);
    }
}
