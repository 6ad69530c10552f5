package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.croisements.suite.process.Pause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirror script of the documentation against the real feed, while fifty write at once. */
class MirrorIT {

    private static final int SLOW = 4;

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
    }

    @Test
    void aMirrorThatFollowsTheFeedEndsWithExactlyTheServersState() throws Exception {
        assumeTrue(
                RunningSuite.hasProgram("python3"),
                "the mirror script of the documentation needs python3, which is not here");
        String key = suite.administratorsKey();
        var mirror = new ProcessBuilder(
                        "python3",
                        RunningSuite.HOME.resolve("docs/mirror.py").toString(),
                        suite.address() + "/api/v1/changes/events")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mirror.log").toFile())
                .start();
        try {
            writeFromFiftyAtOnce(key);
            var wanted = eventsOfTheServer();
            Launcher.waitUntil("the mirror equals the server", () -> wanted.equals(eventsOfTheMirror()));
        } finally {
            mirror.destroy();
        }
    }

    /**
     * Creates, changes and deletes, so that the feed gets entries of every kind from many transactions at once. A few of
     * them take long: what they change is locked when they begin, and they commit after many that began later.
     */
    private static void writeFromFiftyAtOnce(String key) throws Exception {
        for (int i = 0; i < SLOW; i++) {
            add("slow-" + i, key);
        }
        var pool = Executors.newFixedThreadPool(50);
        try (var database = suite.database("events")) {
            database.setAutoCommit(false);
            database.createStatement().execute("select 1 from event where slug like 'slow-%' for update");
            var writers = IntStream.range(0, 50)
                    .mapToObj(i -> pool.submit(() -> i < SLOW ? change("slow-" + i, key) : write(i, key)))
                    .toList();
            Pause.millis(2_000);
            database.rollback();
            for (var writer : writers) {
                assertThat(writer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int write(int i, String key) throws Exception {
        String slug = "mirrored-" + i;
        String path = "/api/v1/events/" + slug;
        add(slug, key);
        int changed = change(slug, key);
        if (i % 5 == 0) {
            suite.delete(path, key);
        } else if (i % 5 == 1) {
            suite.patch(
                    path, "{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"Erreur\"}", key, "If-Match", "*");
        }
        return changed;
    }

    private static void add(String slug, String key) throws Exception {
        int status = whenNotBusy(
                () -> suite.post("/api/v1/events", RunningSuite.newEvent(slug), key, "Idempotency-Key", slug));
        assertThat(status).isEqualTo(201);
    }

    private static int change(String slug, String key) throws Exception {
        return whenNotBusy(
                () -> suite.patch("/api/v1/events/" + slug, "{\"summary\": \"changed\"}", key, "If-Match", "*"));
    }

    /** Asks until the suite is not too busy to answer: fifty writers on a small machine may well be too many. */
    private static int whenNotBusy(Callable<HttpResponse<String>> request) throws Exception {
        int status;
        do {
            status = request.call().statusCode();
        } while (status == 503);
        return status;
    }

    private static Map<String, JsonNode> eventsOfTheServer() throws Exception {
        var events = new HashMap<String, JsonNode>();
        for (String line :
                suite.get("/api/v1/events.ndjson?fields=id").body().lines().toList()) {
            String id = new ObjectMapper().readTree(line).path("id").textValue();
            events.put(id, suite.json("/api/v1/events/" + id));
        }
        assertThat(events).hasSizeGreaterThanOrEqualTo(30 + 12);
        return events;
    }

    private static Map<String, JsonNode> eventsOfTheMirror() {
        var events = new HashMap<String, JsonNode>();
        try {
            var mirror =
                    new ObjectMapper().readTree(folder.resolve("mirror.json").toFile());
            mirror.path("records").properties().forEach(record -> {
                // Series and sessions come in the same feed; only events have an attendance mode.
                if (record.getValue().has("attendanceMode")) {
                    events.put(record.getKey(), record.getValue());
                }
            });
        } catch (IOException e) {
            return Map.of();
        }
        return events;
    }
}
