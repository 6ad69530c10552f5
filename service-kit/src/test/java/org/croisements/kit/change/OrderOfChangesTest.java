package org.croisements.kit.change;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why the feed numbers its entries under a lock: with it no late commit is lost, without it some are. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OrderOfChangesTest {

    private static final String FEED = "/api/v1/changes/notes";
    private static final int WRITERS = 50;
    private static final int WRITES_EACH = 6;

    @Inject
    Changes changes;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void anEmptyFeed() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate change, change_horizon");
            statement.execute("drop table if exists plain_log");
        }
    }

    @Test
    void aReaderSeesEveryChangeOfFiftyWritersInOrder() throws SQLException {
        String start = when().get(FEED).path("next");
        var pool = Executors.newFixedThreadPool(WRITERS);
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(CompletableFuture.runAsync(() -> writeSlowly(writer), pool));
        }

        List<String> read = follow(start);

        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        pool.shutdown();
        assertThat(read).hasSize(WRITERS * WRITES_EACH).isEqualTo(written());
    }

    @Test
    void aPlainSequenceLosesALateCommit() throws SQLException {
        try (var early = dataSource.getConnection();
                var late = dataSource.getConnection();
                var reader = dataSource.getConnection()) {
            execute(reader, "create table plain_log (seq bigint generated always as identity, record text)");
            late.setAutoCommit(false);
            execute(late, "insert into plain_log (record) values ('late')");
            execute(early, "insert into plain_log (record) values ('early')");

            List<String> firstRead = records(reader, 0);
            late.commit();
            List<String> secondRead = records(reader, 2);

            assertThat(firstRead).containsExactly("early");
            assertThat(secondRead).isEmpty();
            assertThat(records(reader, 0)).containsExactly("late", "early");
        }
    }

    private void writeSlowly(int writer) {
        for (int version = 1; version <= WRITES_EACH; version++) {
            int number = version;
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                changes.changed("NOTE", new UUID(7, writer), null, number, Map.of("writer", writer));
                // Before the number is given all may be slow at once; after it they are slow one by one.
                pause(writer % 5 * 10);
                changes.appendAll();
                pause(writer % 10 == 0 ? 10 : 0);
            });
        }
    }

    private static List<String> follow(String start) {
        List<String> read = new ArrayList<>();
        String cursor = start;
        int idle = 0;
        while (read.size() < WRITERS * WRITES_EACH && idle < 10) {
            var page = when().get(FEED + "?limit=7&wait=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            List<Integer> versions = page.path("items.version");
            for (int i = 0; i < ids.size(); i++) {
                read.add(ids.get(i) + " " + versions.get(i));
            }
            idle = ids.isEmpty() ? idle + 1 : 0;
            cursor = page.path("next");
        }
        return read;
    }

    private List<String> written() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return texts(connection, "select record_id || ' ' || version from change order by seq");
        }
    }

    private static List<String> records(Connection connection, long after) throws SQLException {
        return texts(connection, "select record from plain_log where seq > " + after + " order by seq");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
