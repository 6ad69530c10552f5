package org.croisements.kit.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears on one connection of its own, past the pool, that changes were committed, and wakes who waits for them. Looks
 * every second too, so that a lost notification or connection costs a second, not a change.
 */
@ApplicationScoped
class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int LOOK_EVERY_MILLIS = 1_000;
    private static final int RECONNECT_AFTER_MILLIS = 500;

    private final String url;
    private final Properties login = new Properties();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::listen, "change-listener");
    private volatile long head;
    private volatile boolean stopped;

    ChangeListener(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            MeterRegistry meters) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "change-listener");
        // Seconds. A server that vanished without a word is given up after these.
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        Gauge.builder("croisements.changes.head", this, listener -> listener.head)
                .description("Number of the last change in the feed")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets waiting readers go as soon as the application begins to stop, before it waits for their requests. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        release();
    }

    void stop(@Observes ShutdownEvent event) {
        release();
        thread.interrupt();
    }

    private void release() {
        stopped = true;
        waiters.forEach(Waiter::wake);
    }

    /** Completes when the feed holds a change behind {@code after}, or after {@code longest}, or when all stops. */
    CompletableFuture<Void> changeBehind(long after, Duration longest) {
        var waiter = new Waiter(after, new CompletableFuture<>());
        waiters.add(waiter);
        // Looked at only once the waiter can be found: a change that came before would wake nobody.
        if (stopped || head > after) {
            waiter.wake();
        }
        return waiter.woken
                .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, failure) -> waiters.remove(waiter));
    }

    /** Whether waiting has no sense any more because the application stops. */
    boolean isStopped() {
        return stopped;
    }

    private void listen() {
        boolean connected = true;
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = DriverManager.getConnection(url, login)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen change");
                }
                if (!connected) {
                    LOG.info("Hears of changes again");
                    connected = true;
                }
                hear(connection);
            } catch (SQLException e) {
                if (connected && !Thread.currentThread().isInterrupted()) {
                    LOG.warnf("Does not hear of changes and tries again: %s", e.getMessage());
                    connected = false;
                }
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        try (var select = connection.prepareStatement(ChangeRepository.HEAD)) {
            while (!Thread.currentThread().isInterrupted()) {
                try (var row = select.executeQuery()) {
                    row.next();
                    head = row.getLong(1);
                }
                waiters.stream().filter(waiter -> waiter.after < head).forEach(Waiter::wake);
                notifications.getNotifications(LOOK_EVERY_MILLIS);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiter(long after, CompletableFuture<Void> woken) {

        void wake() {
            woken.complete(null);
        }

        // Two readers who wait for the same are still two.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
