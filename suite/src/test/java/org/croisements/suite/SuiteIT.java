package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.croisements.suite.process.Processes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User stories through the gateway, on the packaged programs and the demonstration data. */
class SuiteIT {

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
    }

    @Test
    void theAgendaOfACentreIsThere() throws Exception {
        var events = suite.json("/api/v1/events?organiser=reso-villes&sort=startsOn");

        assertThat(texts(events.path("items"), "slug"))
                .containsExactly("cites-cap-2018", "rencontre-nationale-crpv-nantes-2019", "rentree-2019-vannes");
    }

    @Test
    void practicesAreFoundByTheme() throws Exception {
        var practices = suite.json("/api/v1/practices?theme=numerique");

        assertThat(texts(practices.path("items"), "slug"))
                .containsExactlyInAnyOrder("garage-numerique", "beam-me-up-lab");
    }

    @Test
    void nineteenCentresWereThereInJune2018() throws Exception {
        var centres = suite.json("/api/v1/organisations?kind=RESOURCE_CENTRE&on=2018-06-05");

        assertThat(centres.at("/page/total").intValue()).isEqualTo(19);
    }

    /** What a service's tests have on their class path and its package has not would show here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations/reso-villes.vcf",
                "organisations.vcf",
                "organisations.geojson",
                "organisations.jsonld",
                "organisations.csv",
                "events.ics",
                "events.atom",
                "events.jsonfeed",
                "events.geojson",
                "events.jsonld",
                "events.csv",
                "practices.ndjson"
            })
    void everyFormatIsThere(String path) throws Exception {
        var answer = suite.get("/api/v1/" + path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void theFeedTellsEveryPublicEvent() throws Exception {
        assertThat(texts(
                        suite.json("/api/v1/changes/events?type=event&limit=1000")
                                .path("items"),
                        "slug"))
                .contains("cites-cap-2018", "rencontre-nationale-boulogne-2016", "visite-mayotte-2025");
    }

    @Test
    void aWriteNeedsAKeyAndTheRightOne() throws Exception {
        String body = RunningSuite.newEvent("atelier-irev");
        String others = keyOf("reso-villes", "centre-admin");

        assertThat(suite.post("/api/v1/events", body, null).statusCode()).isEqualTo(401);
        assertThat(suite.post("/api/v1/events", body, others).statusCode()).isEqualTo(403);
        assertThat(suite.post("/api/v1/events", body, keyOf("irev", "centre-admin"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(suite.patch("/api/v1/events/atelier-irev", "{\"title\": \"x\"}", others, "If-Match", "*")
                        .statusCode())
                .isEqualTo(403);

        assertThat(suite.json("/api/v1/events/atelier-irev").path("title").textValue())
                .isEqualTo("atelier-irev");
    }

    @Test
    void aRenamedOrganisationShowsInItsEvents() throws Exception {
        String key = suite.administratorsKey();

        suite.patch("/api/v1/organisations/oriv", "{\"name\": \"ORIV Grand Est\"}", key, "If-Match", "*");

        Launcher.waitUntil(
                "the event shows the organiser's new name",
                () -> organisers("journee-cv-grand-est-2025").contains("ORIV Grand Est"));
    }

    @Test
    void eventsAnswerWhileTheDirectoryIsStopped() throws Exception {
        var directory = suite.process("network-service");
        Processes.signal(directory.pid(), "STOP");
        try {
            assertThat(texts(suite.json("/api/v1/events?organiser=reso-villes").path("items"), "slug"))
                    .contains("cites-cap-2018");
        } finally {
            Processes.signal(directory.pid(), "CONT");
        }
        // Whoever missed it meanwhile has to find it again before other tests ask for it.
        Launcher.waitUntil("the directory is back", SuiteIT::directoryAnswers);
    }

    private static boolean directoryAnswers() {
        try {
            return suite.get("/health").statusCode() == 200
                    && suite.getAs("/api/v1/organisations/irev", suite.administratorsKey())
                                    .statusCode()
                            == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> organisers(String event) {
        try {
            return StreamSupport.stream(
                            suite.json("/api/v1/events/" + event)
                                    .path("organisers")
                                    .spliterator(),
                            false)
                    .map(o -> o.at("/organisation/label").textValue())
                    .toList();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** A key of a centre, issued by the administrator. */
    private static String keyOf(String centre, String role) throws Exception {
        var answer = suite.post(
                "/api/v1/api-keys",
                "{\"label\": \"%s %s\", \"centre\": \"%s\", \"role\": \"%s\"}"
                        .formatted(centre, System.nanoTime(), centre, role),
                suite.administratorsKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningSuite.json(answer).path("secret").textValue();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).textValue())
                .toList();
    }
}
