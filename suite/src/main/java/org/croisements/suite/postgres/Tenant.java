package org.croisements.suite.postgres;

/** A service's role; its database has the same name, and the role reaches no other. */
public record Tenant(String name, String password) {

    /** The address of the database on a server that listens on this port of the loopback interface. */
    public String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
