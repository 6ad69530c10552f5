package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.croisements.suite.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of writes when the process that carries them, or one that it needs, is killed with {@code kill -9}. */
class KilledProcessIT {

    private static final int WRITES = 60;

    @ParameterizedTest
    @CsvSource({
        "events-service, /api/v1/events",
        "practices-service, /api/v1/practices",
        "network-service, /api/v1/networks",
        "gateway, /api/v1/events",
        "postgresql, /api/v1/events"
    })
    void nothingAcknowledgedIsLostAndTheSuiteRecoversByItself(String killed, String collection) throws Exception {
        var suite = RunningSuite.shared();
        var process = suite.process(killed);

        var acknowledged = writes(suite, collection, "killed-" + killed, process);

        assertThat(process.isAlive()).isFalse();
        Launcher.waitUntil("the suite recovers by itself", () -> isUp(suite, collection + "/" + acknowledged.get(0)));
        assertAllThere(suite, collection, acknowledged);
    }

    /** Whether it answers again; its health alone may be what it was before the killing was noticed. */
    private static boolean isUp(RunningSuite suite, String record) {
        int answered = tried(() -> suite.getAs(record, suite.administratorsKey()));
        return answered != 0 && answered < 500 && tried(() -> suite.get("/health")) == 200;
    }

    @Test
    void afterTheLauncherItselfWasKilledTheNextStartFindsEverything(@TempDir Path folder) throws Exception {
        List<String> acknowledged;
        try (var first = RunningSuite.start(folder, "--empty")) {
            var launcher = first.launcher();
            acknowledged = writes(first, "/api/v1/networks", "killed-launcher", launcher);
            assertThat(launcher.isAlive()).isFalse();
        }
        try (var second = RunningSuite.start(folder, "--empty")) {
            assertThat(second.output()).contains("left by an earlier run");
            assertAllThere(second, "/api/v1/networks", acknowledged);
        }
    }

    /** Writes records one after the other, kills a process in their middle, and tells which the suite acknowledged. */
    private static List<String> writes(RunningSuite suite, String collection, String name, ProcessHandle victim)
            throws IOException {
        String key = suite.administratorsKey();
        var acknowledged = new ArrayList<String>();
        boolean killed = false;
        for (int i = 0; i < WRITES; i++) {
            String slug = name + "-" + i;
            if (!killed && acknowledged.size() == WRITES / 3) {
                killed = true;
                Processes.signal(victim.pid(), "KILL");
            }
            if (tried(() -> suite.post(collection, body(collection, slug), key, "Idempotency-Key", slug)) == 201) {
                acknowledged.add(slug);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES / 3);
        return acknowledged;
    }

    private static String body(String collection, String slug) {
        return switch (collection) {
            case "/api/v1/events" -> RunningSuite.newEvent(slug);
            case "/api/v1/practices" -> """
                {"slug": "%s", "title": "%s", "kind": "PRACTICE", "stage": "RUNNING", "publication": "DRAFT", "owner": "irev"}
                """.formatted(slug, slug);
            default -> "{\"slug\": \"%s\", \"name\": \"%s\", \"kind\": \"CLUB\"}".formatted(slug, slug);
        };
    }

    private static void assertAllThere(RunningSuite suite, String collection, List<String> slugs) throws Exception {
        String key = suite.administratorsKey();
        for (String slug : slugs) {
            assertThat(suite.getAs(collection + "/" + slug, key).statusCode())
                    .as(slug)
                    .isEqualTo(200);
        }
    }

    private static int tried(Callable<HttpResponse<String>> request) {
        try {
            return request.call().statusCode();
        } catch (Exception e) {
            return 0;
        }
    }
}
