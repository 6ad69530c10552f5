package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.suite.process.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand writes to two replicas of practices-service, each with an index of its own, of which one is killed with
 * {@code kill -9} in their middle. Whoever gets no answer of one sends the same to the other.
 */
class PracticeReplicasIT {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;
    /** In a round a writer adds three practices, changes the first and deletes the second. */
    private static final int WRITES = WRITERS * ROUNDS * 5;

    private static final int LEFT = WRITERS * ROUNDS * 2;
    private static final int MOST_ATTEMPTS = 100;
    private static final String PRACTICES = "/api/v1/practices";
    private static final String SLUG = "replique-";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger answered = new AtomicInteger();
    private final int port = Launcher.freeBase() + 1;
    private final URI second = URI.create("http://127.0.0.1:" + port);

    @SuppressWarnings("NullAway.Init") // started before the test
    private RunningSuite suite;

    @SuppressWarnings("NullAway.Init") // started before the test
    private Process process;

    @SuppressWarnings("NullAway.Init") // fetched before the test
    private volatile String token;

    @BeforeEach
    void up() throws Exception {
        suite = RunningSuite.shared();
        token = suite.administratorsToken();
        startSecond();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void bothIndexesEndEqualToTheDatabaseThoughOneReplicaIsKilled() throws Exception {
        writeAll();
        assertThat(answered).hasValue(WRITES);
        assertThat(process.waitFor()).as("killed").isEqualTo(128 + 9);

        startSecond();
        String written = add(0, SLUG + "derniere")
                .headers()
                .firstValue("Consistency-Token")
                .orElseThrow();

        var stored = stored();
        assertThat(stored).hasSize(LEFT + 1);
        assertThat(found(first(), written)).isEqualTo(stored);
        assertThat(found(second, written)).isEqualTo(stored);
    }

    private void startSecond() throws IOException {
        process = Replica.start(Module.PRACTICES, suite.process("practices-service"), port);
    }

    private URI first() {
        return suite.address("practices-service");
    }

    private void writeAll() throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(writers.submit(() -> write(writer)));
            }
            for (Future<?> done : all) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(int writer) {
        for (int round = 0; round < ROUNDS; round++) {
            String name = SLUG + "%d-%d-".formatted(writer, round);
            for (int i = 0; i < 3; i++) {
                add(writer, name + i);
                count();
            }
            String change = "{\"title\": \"Changée %s\"}".formatted(name);
            send(writer, Set.of(200), "PATCH", PRACTICES + "/" + name + 0, change, "If-Match", "*");
            count();
            // Where the first answer was lost, it is gone already.
            send(writer, Set.of(204, 404), "DELETE", PRACTICES + "/" + name + 1, "", "If-Match", "*");
            count();
        }
    }

    /** Kills a replica when a third is through, while the other writers wait for their answers. */
    private void count() {
        if (answered.incrementAndGet() == WRITES / 3) {
            process.destroyForcibly();
        }
    }

    private HttpResponse<String> add(int writer, String slug) {
        String body = """
                {"slug": "%1$s", "title": "%1$s", "kind": "PRACTICE", "stage": "RUNNING", "publication": "PUBLISHED",
                 "owner": "irev"}""".formatted(slug);
        return send(writer, Set.of(201), "POST", PRACTICES, body, "Idempotency-Key", slug);
    }

    /** Sends it to one replica and, where that does not answer, to the other, until it is answered. */
    private HttpResponse<String> send(
            int writer, Set<Integer> expected, String method, String path, String body, String... header) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var replica = (writer + attempt) % 2 == 0 ? first() : second;
            String with = token;
            var answer = tried(HttpRequest.newBuilder(replica.resolve(path))
                    .method(method, BodyPublishers.ofString(body))
                    .header(
                            "Content-Type",
                            method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .header("Authorization", "Bearer " + with)
                    .headers(header)
                    .timeout(Duration.ofSeconds(40))
                    .build());
            if (answer != null && answer.statusCode() == 401) {
                renew(with);
            } else if (answer != null && answer.statusCode() < 500) {
                assertThat(answer.statusCode()).as(answer.body()).isIn(expected);
                return answer;
            } else {
                Pause.millis(20);
            }
        }
        throw new AssertionError("No answer after %d attempts".formatted(MOST_ATTEMPTS));
    }

    private static @Nullable HttpResponse<String> tried(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another token in the place of one that has run out. */
    private synchronized void renew(String old) {
        if (token.equals(old)) {
            try {
                token = suite.administratorsToken();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What the database holds of each practice. */
    private Set<String> stored() throws IOException, SQLException {
        var stored = new TreeSet<String>();
        try (var database = suite.database("practices");
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select slug, title, updated_at from practice where slug like '" + SLUG + "%'")) {
            while (rows.next()) {
                var updatedAt = rows.getObject(3, OffsetDateTime.class).toInstant();
                stored.add("%s %s %s".formatted(rows.getString(1), rows.getString(2), updatedAt));
            }
        }
        return stored;
    }

    /** The same of what a replica's index holds since a write; lists show nothing else. */
    private static Set<String> found(URI replica, String written) throws IOException {
        var found = new TreeSet<String>();
        var address = replica.resolve(PRACTICES + ".ndjson?fields=slug,title,updatedAt&minToken=" + written);
        try (var answer = address.toURL().openStream();
                var lines = JSON.readerFor(JsonNode.class)
                        .<JsonNode>readValues(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            lines.forEachRemaining(practice -> {
                String slug = practice.path("slug").asText();
                if (slug.startsWith(SLUG)) {
                    found.add("%s %s %s"
                            .formatted(
                                    slug,
                                    practice.path("title").asText(),
                                    practice.path("updatedAt").asText()));
                }
            });
        }
        return found;
    }
}
