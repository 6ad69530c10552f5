package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one process of network-service is told is true in the very next answer of another. */
class TwoProcessesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PEOPLE = "/api/v1/people";

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @SuppressWarnings("NullAway.Init") // started before every test
    private static URI first;

    @SuppressWarnings("NullAway.Init") // started before every test
    private static URI second;

    @SuppressWarnings("NullAway.Init") // started before every test
    private static Process process;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
        first = suite.address("network-service");
        int port = Launcher.freeBase() + 1;
        process = Replica.start(Module.NETWORK, suite.process("network-service"), port);
        second = URI.create("http://127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @Test
    void whatAPersonNoLongerShowsIsGoneFromEveryAnswer() throws Exception {
        String token = RunningSuite.json(token(first, suite.administratorsKey()))
                .path("access_token")
                .asText();
        String person = post(PEOPLE, "{\"givenName\": \"Zoé\", \"familyName\": \"Retirée\"}", token);
        String consents = PEOPLE + "/" + person + "/consents";
        String consent = post(consents, """
                {"audience": "PUBLIC", "fields": ["NAME"], "how": "EMAIL", "givenOn": "2026-01-15",
                 "textVersion": "v1", "evidence": "courriel"}
                """, token);
        var answers = List.of(
                PEOPLE + "/" + person,
                PEOPLE + "/" + person + ".vcf",
                PEOPLE + "?q=retiree",
                PEOPLE + ".csv?q=retiree",
                PEOPLE + ".ndjson?q=retiree",
                PEOPLE + ".vcf?q=retiree",
                "/api/v1/changes/network.ndjson?type=person");
        for (String path : answers) {
            assertThat(get(first, path)).as(path).contains("Retirée");
            assertThat(get(second, path)).as(path).contains("Retirée");
            assertThat(get(suite.address(), path)).as(path).contains("Retirée");
        }

        post(consents + "/" + consent + "/withdrawal", "{\"how\": \"EMAIL\"}", token);

        for (String path : answers) {
            assertThat(get(first, path)).as(path).doesNotContain("Retirée");
            assertThat(get(second, path)).as(path).doesNotContain("Retirée");
            // What the gateway keeps goes as soon as it hears of the change.
            Launcher.waitUntil(path, () -> isGone(path));
        }
    }

    @Test
    void aRevokedKeyIsNoLongerExchanged() throws Exception {
        var made = RunningSuite.json(suite.post(
                "/api/v1/api-keys",
                "{\"label\": \"Revoked\", \"centre\": \"irev\", \"role\": \"editor\"}",
                suite.administratorsKey()));
        String key = made.path("secret").asText();
        assertThat(token(first, key).statusCode()).isEqualTo(200);
        var granted = token(second, key);
        assertThat(granted.statusCode()).isEqualTo(200);

        assertThat(suite.delete("/api/v1/api-keys/" + made.at("/apiKey/id").asText(), suite.administratorsKey())
                        .statusCode())
                .isEqualTo(204);

        assertThat(token(first, key).statusCode()).isEqualTo(401);
        assertThat(token(second, key).statusCode()).isEqualTo(401);
        // Seconds: what was exchanged before opens nothing for longer.
        assertThat(RunningSuite.json(granted).path("expires_in").asInt()).isBetween(1, 60);
    }

    private static boolean isGone(String path) {
        try {
            return !get(suite.address(), path).contains("Retirée");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpResponse<String> token(URI service, String key) throws IOException, InterruptedException {
        String id = key.split("_", -1)[1];
        return HTTP.send(
                HttpRequest.newBuilder(service.resolve("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=" + id + "&client_secret=" + key))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The id of what is made in the first process. */
    private static String post(String path, String body, String token) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(first.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return RunningSuite.json(answer).path("id").asText();
    }

    private static String get(URI process, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(process.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
