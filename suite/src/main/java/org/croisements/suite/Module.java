package org.croisements.suite;

import java.util.List;
import java.util.Locale;

/** The programs that make up the suite, with their place in the row of ports; the services have a database each. */
enum Module {
    GATEWAY(0, "gateway"),
    EVENTS(1, "events-service"),
    PRACTICES(2, "practices-service"),
    NETWORK(3, "network-service");

    private final int offset;
    private final String programName;

    Module(int offset, String programName) {
        this.offset = offset;
        this.programName = programName;
    }

    int offset() {
        return offset;
    }

    /** The name of its folder, its log and its lines on the terminal. */
    String programName() {
        return programName;
    }

    /** The programs that have a database each, in the order that they are started in. */
    static List<Module> services() {
        return List.of(NETWORK, EVENTS, PRACTICES);
    }

    /** The name of the database and of its role. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
