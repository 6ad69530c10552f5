package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers notice of a database that goes away, waits or comes back. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OutageTest {

    private static final String OUR_OTHERS =
            "from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()";

    private String path = "";

    @BeforeEach
    void oneOrganisation() {
        Directory.empty();
        path = Directory.organisation("Un").path();
    }

    @Test
    void connectionsThatWereCutAreReplacedUnnoticed() throws SQLException {
        Directory.get(ORGANISATIONS).statusCode(200);
        try (var connection = Database.connect()) {
            run(connection, "select pg_terminate_backend(pid) " + OUR_OTHERS);
        }

        for (int i = 0; i < 5; i++) {
            Directory.get(ORGANISATIONS).statusCode(200);
        }
        Directory.patch(path, "{\"acronym\": \"U\"}").statusCode(200);
    }

    @Test
    void aRequestWhoseConnectionIsCutIsAnswered503AndLeavesNothing() throws SQLException {
        try (var holder = Database.connect();
                var killer = Database.connect()) {
            var waiting = patchAgainstALock(holder, killer);
            run(killer, "select pg_terminate_backend(pid) " + OUR_OTHERS + " and wait_event_type = 'Lock'");

            unavailable(waiting.join());
            holder.rollback();
        }

        Directory.get(path).statusCode(200).header("ETag", "\"0\"");
        Directory.patch(path, "{\"acronym\": \"U\"}").statusCode(200);
    }

    @Test
    void aRequestThatWaitsTooLongForAnotherIsAnswered503() throws SQLException {
        try (var holder = Database.connect();
                var watcher = Database.connect()) {
            var waiting = patchAgainstALock(holder, watcher);

            unavailable(waiting.join());
            Directory.get(path).statusCode(200);
            holder.rollback();
        }

        Directory.patch(path, "{\"acronym\": \"U\"}").statusCode(200);
    }

    @Test
    void noSessionWaitsForever() throws SQLException {
        // What the pool's connections are made with; a connection of the test's own has the server's defaults.
        String settings = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.additional-jdbc-properties.options", String.class);

        assertThat(settings).contains("statement_timeout=", "lock_timeout=", "idle_in_transaction_session_timeout=");
    }

    /** A change that has to wait for a row that the holder has locked, and does wait by now. */
    private CompletableFuture<ValidatableResponse> patchAgainstALock(Connection holder, Connection watcher)
            throws SQLException {
        holder.setAutoCommit(false);
        run(holder, "select 1 from organisation for update");
        var waiting = CompletableFuture.supplyAsync(() -> Directory.patch(path, "{\"acronym\": \"U\"}"));
        while (count(watcher, "select count(*) " + OUR_OTHERS + " and wait_event_type = 'Lock'") == 0) {
            run(watcher, "select pg_sleep(0.05)");
        }
        return waiting;
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"));
        assertThat(answer.extract().asString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("sql", "exception", "psql", "terminat", "org.");
        assertThat(Api.anonymous().get(ORGANISATIONS).statusCode()).isEqualTo(200);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
