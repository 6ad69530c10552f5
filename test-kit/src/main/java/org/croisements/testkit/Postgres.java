package org.croisements.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A fresh database for the component tests, owned by a role with no other right. All of a test run's databases are on
 * one throw-away server, which needs neither Docker nor an installed PostgreSQL and stops with the JVM.
 */
public class Postgres implements QuarkusTestResourceLifecycleManager {

    /** Kept here because Quarkus loads this class anew for every application that it starts in the same JVM. */
    private static final String PORT = "croisements.test.postgres.port";

    private static final int FIRST_PORT = 16_000;
    private static final int LAST_PORT = 32_000;

    private static final String ADMINISTRATOR = "postgres";

    /** What the server writes is of interest only when it fails. A field, because a level lives as long as its logger. */
    private static final Logger SERVER_LOG = Logger.getLogger("io.zonky");

    @Override
    public Map<String, String> start() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        int port = serverPort();
        createDatabase(port, name);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(port, name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name,
                "quarkus.log.category.\"io.zonky\".level",
                "WARN",
                // What a service does by the clock would fall into the middle of a test: a test calls it itself, or
                // resumes the Scheduler for as long as it waits for it.
                "quarkus.scheduler.start-mode",
                "halted");
    }

    /** Leaves the server to the next application of this JVM; its own shutdown hook stops it. */
    @Override
    public void stop() {}

    private static void createDatabase(int port, String name) {
        try (var connection = DriverManager.getConnection(url(port, ADMINISTRATOR), ADMINISTRATOR, ADMINISTRATOR);
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            // Not for the application: see Database.empty().
            statement.execute("grant set on parameter session_replication_role to " + name);
            statement.execute(
                    "create database " + name + " owner " + name
                            + " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' template template0");
            statement.execute("revoke all on database " + name + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the tests", e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int serverPort() {
        synchronized (System.getProperties()) {
            Integer port = Integer.getInteger(PORT);
            return port == null ? startServer() : port;
        }
    }

    /**
     * Not one of those that the system gives to whoever asks for any: the server takes its port only when its files are
     * there, seconds later, and other tests have asked for many by then.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one may be free.
            }
        }
    }

    @SuppressWarnings("resource") // the shutdown hook closes it
    private static int startServer() {
        SERVER_LOG.setLevel(Level.WARNING);
        try {
            int port = EmbeddedPostgres.builder()
                    .setPort(freePort())
                    // A busy machine takes longer than the usual ten seconds.
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getPort();
            System.setProperty(PORT, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("No PostgreSQL for the tests", e);
        }
    }
}
