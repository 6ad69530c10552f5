package org.croisements.kit.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why the feed numbers its entries under a lock: with it no late commit is lost, without it some are. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OrderOfChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 50;
    private static final int WRITES_EACH = 6;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/changes/notes")
    URI feed;

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
        String start = read("").path("next").asText();
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
    void whoHasNotCommittedHoldsBackTheNextWriter() throws Exception {
        String start = read("").path("next").asText();
        var appended = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    changes.changed("NOTE", new UUID(8, 1), null, 1, Map.of());
                    changes.appendAll();
                    appended.countDown();
                    await(release);
                }));
        appended.await();

        var early = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> changes.changed("NOTE", new UUID(8, 2), null, 2, Map.of())));
        pause(300);
        boolean overtaken = early.isDone();
        JsonNode meanwhile = read("?cursor=" + start);
        release.countDown();
        CompletableFuture.allOf(late, early).join();

        assertThat(overtaken).isFalse();
        assertThat(meanwhile.path("items")).isEmpty();
        assertThat(read("?cursor=" + meanwhile.path("next").asText())
                        .path("items")
                        .findValuesAsText("version"))
                .containsExactly("1", "2");
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
                pause(writer % 5 * 10L);
                changes.appendAll();
                pause(writer % 10 == 0 ? 50 : 0);
            });
        }
    }

    /** Reads as fast as it can, so that it is never behind the writers and meets what they have just committed. */
    private List<String> follow(String start) {
        List<String> read = new ArrayList<>();
        String cursor = start;
        int idle = 0;
        while (read.size() < WRITERS * WRITES_EACH && idle < 30) {
            JsonNode page = read("?limit=7&wait=2&cursor=" + cursor);
            page.path("items")
                    .forEach(item -> read.add(item.path("id").asText() + " "
                            + item.path("version").asText()));
            idle = page.path("items").isEmpty() ? idle + 1 : 0;
            cursor = page.path("next").asText();
        }
        return read;
    }

    private JsonNode read(String query) {
        try {
            var request = HttpRequest.newBuilder(URI.create(feed + query)).build();
            return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
