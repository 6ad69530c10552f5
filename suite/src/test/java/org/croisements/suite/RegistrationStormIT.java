package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.croisements.suite.process.Pause;
import org.croisements.suite.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registration opens, and everybody comes at once: over the gateway and two replicas, of which one is killed in the
 * middle, and then the database. Whoever gets no answer asks again with the same key. {@code -Dstorm.seats},
 * {@code -Dstorm.callers} and {@code -Dstorm.atOnce} make it larger.
 */
class RegistrationStormIT {

    private static final int SEATS = Integer.getInteger("storm.seats", 120);
    private static final int CALLERS = Integer.getInteger("storm.callers", 240);
    private static final int AT_ONCE = Integer.getInteger("storm.atOnce", 60);
    private static final int MOST_ATTEMPTS = 300;

    private final Map<Integer, String> registrations = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();

    @Test
    void everySeatIsGivenOnceThoughAReplicaAndTheDatabaseAreKilled(@TempDir Path folder) throws Exception {
        try (var suite = RunningSuite.startWithTwoEventsServices(folder)) {
            String key = suite.administratorsKey();
            String event = RunningSuite.newEvent("ruee")
                    .replace(
                            "\"owner\"",
                            "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": %d}, \"owner\"".formatted(SEATS));
            String owned = event.replace("\"owner\": \"irev\"", "\"owner\": \"0197c0de-0000-7000-8000-00000000c0de\"")
                    .replace("\"irev\"", "\"0197c0de-0000-7000-8000-00000000c0de\"");
            assertThat(suite.post("/api/v1/events", owned, key).statusCode()).isEqualTo(201);

            rush(suite, key);

            assertThat(registrations).hasSize(CALLERS);
            try (var database = suite.database("events")) {
                assertThat(number(database, "select count(*) from registration"))
                        .isEqualTo(CALLERS);
                assertThat(number(
                                database,
                                "select count(distinct id) from registration where id::text in ("
                                        + String.join(
                                                ",",
                                                registrations.values().stream()
                                                        .map(id -> "'" + id + "'")
                                                        .toList())
                                        + ")"))
                        .as("every 201 is kept")
                        .isEqualTo(CALLERS);
                assertThat(number(database, "select count(*) from registration where state = 'CONFIRMED'"))
                        .isEqualTo(SEATS);
                assertThat(number(database, "select used from pool")).isEqualTo(SEATS);
                assertThat(number(database, "select waiting from ledger")).isEqualTo(CALLERS - SEATS);
                assertThat(number(database, "select max(number) from registration where state = 'CONFIRMED'"))
                        .as("nobody came before who came first")
                        .isLessThan(
                                number(database, "select min(number) from registration where state = 'WAITLISTED'"));
                assertThat(number(database, "select max(number) - count(*) from allocation_log"))
                        .as("gaps of the log")
                        .isZero();
            }
        }
    }

    private void rush(RunningSuite suite, String key) throws Exception {
        var callers = Executors.newFixedThreadPool(AT_ONCE);
        List<Callable<Boolean>> all = IntStream.range(0, CALLERS)
                .<Callable<Boolean>>mapToObj(caller -> () -> register(suite, key, caller))
                .toList();
        var troubles = new Thread(() -> trouble(suite));
        troubles.start();
        for (var done : callers.invokeAll(all)) {
            assertThat(done.get()).isTrue();
        }
        troubles.join();
        callers.shutdown();
    }

    /** Kills a replica when a third is through, and the database when two thirds are. */
    private void trouble(RunningSuite suite) {
        waitFor(CALLERS / 3);
        suite.secondEventsService().destroyForcibly();
        waitFor(CALLERS * 2 / 3);
        Processes.signal(suite.process("postgresql").pid(), "KILL");
    }

    private void waitFor(int answers) {
        while (registrations.size() < answers) {
            Pause.millis(5);
        }
    }

    private boolean register(RunningSuite suite, String key, int caller) throws Exception {
        String body = """
                {"person": {"givenName": "P%1$d", "familyName": "Le Goff", "email": "p%1$d@example.org"},
                 "sessions": [], "consent": true}""".formatted(caller);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = tried(() ->
                    suite.post("/api/v1/events/ruee/registrations", body, key, "Idempotency-Key", "caller-" + caller));
            if (answer != null && answer.statusCode() == 201) {
                registrations.put(caller, RunningSuite.json(answer).path("id").asText());
                return true;
            }
            assertThat(answer == null || answer.statusCode() >= 500)
                    .as(() -> answer == null ? "" : answer.body())
                    .isTrue();
            repeated.incrementAndGet();
            Pause.millis(200);
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable HttpResponse<String> tried(
            Callable<HttpResponse<String>> request) {
        try {
            return request.call();
        } catch (Exception e) {
            return null;
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
