package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.suite.AllocationBook.number;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.croisements.suite.process.Pause;
import org.croisements.suite.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registration opens, and everybody does everything at once: over the gateway and two replicas, of which one is killed in
 * the middle, and the database is stopped at once before and after it. {@code -Dstorm.seats}, {@code -Dstorm.callers},
 * {@code -Dstorm.operations} (of each) and {@code -Dstorm.atOnce} make it larger.
 */
class RegistrationStormIT {

    private static final int SEATS = Integer.getInteger("storm.seats", 80);
    private static final int CALLERS = Integer.getInteger("storm.callers", 80);
    private static final int OPERATIONS = Integer.getInteger("storm.operations", 3);
    private static final int AT_ONCE = Integer.getInteger("storm.atOnce", 40);

    private static final String ACTIVE = " where state in ('CONFIRMED', 'WAITLISTED')";
    private static final String EVENT = "/api/v1/events/ruee";

    @Test
    void everySeatIsGivenOnceThoughAReplicaAndTheDatabaseAreKilled(@TempDir Path folder) throws Exception {
        try (var suite = RunningSuite.startWithTwoEventsServices(folder)) {
            String key = suite.administratorsKey();
            announce(suite, key);
            var storm = new SeatStorm(suite, key, EVENT, pool(suite), SEATS);

            long begin = System.nanoTime();
            var troubles = new Thread(() -> trouble(suite, storm));
            troubles.setDaemon(true);
            troubles.start();
            storm.rage(CALLERS, OPERATIONS, AT_ONCE);
            troubles.join();
            System.out.printf("%s; %.0f s%n", storm, (System.nanoTime() - begin) / 1e9);

            assertThat(storm.faults()).isEmpty();
            try (var database = suite.database("events")) {
                isKept(database, "registration", storm.registrations(), 1);
                isKept(database, "delegation", storm.delegations(), 0);
                assertThat(number(database, "select count(*) - count(distinct email_key) from registration" + ACTIVE))
                        .as("people who are there twice")
                        .isZero();
                System.out.printf(
                        "%d entries of the log follow from each other%n", AllocationBook.agreesWith(database));
            }
        }
    }

    /** Every 201 is there, each for another record, and nothing that nobody was told of. */
    private static void isKept(Connection database, String table, List<String> told, int others) throws SQLException {
        var stored = new HashSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select id from " + table)) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        assertThat(told).as("each %s", table).doesNotHaveDuplicates();
        assertThat(stored).as("every %s", table).containsAll(told).hasSize(told.size() + others);
    }

    /** Stops the database at once, kills a replica, and stops the database again, a quarter of the storm apart. */
    private static void trouble(RunningSuite suite, SeatStorm storm) {
        waitFor(storm, 1);
        stopDatabase(suite);
        waitFor(storm, 2);
        suite.secondEventsService().destroyForcibly();
        waitFor(storm, 3);
        stopDatabase(suite);
    }

    /** What PostgreSQL calls an immediate stop: nobody finishes, and the next start recovers from the log. */
    private static void stopDatabase(RunningSuite suite) {
        Processes.signal(suite.process("postgresql").pid(), "QUIT");
    }

    private static void waitFor(SeatStorm storm, int quarters) {
        while (storm.done() < CALLERS * OPERATIONS * quarters / 4) {
            Pause.millis(5);
        }
    }

    private static String pool(RunningSuite suite) throws Exception {
        try (var database = suite.database("events");
                var statement = database.createStatement();
                var rows = statement.executeQuery("select id from pool")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An event with seats, and the first who comes, with whom its pool is made. */
    private static void announce(RunningSuite suite, String key) throws Exception {
        String event = RunningSuite.newEvent("ruee")
                .replace("\"irev\"", "\"0197c0de-0000-7000-8000-00000000c0de\"")
                .replace(
                        "\"owner\"",
                        "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": %d}, \"owner\"".formatted(SEATS));
        assertThat(suite.post("/api/v1/events", event, key).statusCode()).isEqualTo(201);
        String first = """
                {"person": {"givenName": "Première", "familyName": "Le Goff", "email": "premiere@example.org"},
                 "sessions": [], "consent": true}""";
        assertThat(suite.post(EVENT + "/registrations", first, key, "Idempotency-Key", "first")
                        .statusCode())
                .isEqualTo(201);
    }
}
