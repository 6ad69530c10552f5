package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An organiser invites the members of a network, whom its own service knows from the directory's feed alone. */
class InvitationsIT {

    private static final String NETWORK = "/api/v1/networks/reseau-des-invites";

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
    }

    @Test
    void theMembersOfTheDayAreInvitedButNotTheOrganisersAndTheClubsMeetingShowsToThem() throws Exception {
        String key = suite.administratorsKey();
        added("/api/v1/networks", "{\"name\": \"Réseau des invités\", \"kind\": \"CLUB\"}", key);
        for (String member : List.of("irev", "oriv", "reso-villes")) {
            added(NETWORK + "/memberships", membership(member, "\"2017\"", "null"), key);
        }
        added(NETWORK + "/memberships", membership("pqn-a", "\"2017\"", "\"2018\""), key);
        String meeting = RunningSuite.newEvent("reunion-des-invites");
        addedOnceKnown(
                "/api/v1/events",
                meeting.replace(
                        "\"audience\": \"PUBLIC\"", "\"audience\": \"CLUB\", \"network\": \"reseau-des-invites\""),
                key);

        var batch = invited("2019-01-01", key, "invitations-1", List.of("oriv", "reso-villes"));
        assertThat(slugs(batch.path("organisers"))).containsExactly("irev");
        assertThat(suite.post(batches(), body("2019-01-01"), key, "Idempotency-Key", "invitations-1")
                        .headers()
                        .firstValue("Idempotency-Replayed"))
                .contains("true");
        var earlier = invited("2018-06-01", key, "invitations-2", List.of("pqn-a"));
        assertThat(slugs(earlier.path("alreadyInvited"))).containsExactlyInAnyOrder("oriv", "reso-villes");

        assertThat(suite.getAs("/api/v1/events/reunion-des-invites", keyOf("oriv"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(suite.getAs("/api/v1/events/reunion-des-invites", keyOf("pqn-a"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(suite.get("/api/v1/events/reunion-des-invites").statusCode()).isEqualTo(404);
        assertThat(RunningSuite.json(suite.getAs("/api/v1/invitations", keyOf("pqn-a")))
                        .at("/items/0/event/slug")
                        .textValue())
                .isEqualTo("reunion-des-invites");
    }

    /** Who is a member on a day, once the feed has told of all of them. */
    private static JsonNode invited(String day, String key, String idempotencyKey, List<String> expected)
            throws Exception {
        Launcher.waitUntil("the service knows the members", InvitationsIT::membersAreKnown);
        var answer = suite.post(batches(), body(day), key, "Idempotency-Key", idempotencyKey);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var batch = RunningSuite.json(answer);
        assertThat(slugs(batch.path("invited"))).containsExactlyInAnyOrderElementsOf(expected);
        return batch;
    }

    private static boolean membersAreKnown() {
        try (var database = suite.database("events");
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from replica where type = 'membership'
                            and data -> 'network' ->> 'slug' = 'reseau-des-invites'""")) {
            return rows.next() && rows.getInt(1) == 4;
        } catch (IOException | java.sql.SQLException e) {
            return false;
        }
    }

    private static String batches() {
        return "/api/v1/events/reunion-des-invites/invitation-batches";
    }

    private static String body(String day) {
        return "{\"network\": \"reseau-des-invites\", \"on\": \"" + day + "\"}";
    }

    private static String membership(String organisation, String from, String to) {
        return "{\"organisation\": \"%s\", \"role\": \"MEMBER\", \"from\": %s, \"to\": %s}"
                .formatted(organisation, from, to);
    }

    private static void added(String path, String body, String key) throws Exception {
        var answer = suite.post(path, body, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void addedOnceKnown(String path, String body, String key) throws Exception {
        Launcher.waitUntil("the service knows the network", () -> {
            try {
                var answer = suite.post(path, body, key);
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400);
                return answer.statusCode() == 201;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static String keyOf(String centre) throws Exception {
        var answer = suite.post(
                "/api/v1/api-keys",
                "{\"label\": \"%1$s %2$d\", \"centre\": \"%1$s\", \"role\": \"editor\"}"
                        .formatted(centre, System.nanoTime()),
                suite.administratorsKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningSuite.json(answer).path("secret").textValue();
    }

    private static List<String> slugs(JsonNode references) {
        return StreamSupport.stream(references.spliterator(), false)
                .map(reference -> reference.path("slug").textValue())
                .toList();
    }
}
