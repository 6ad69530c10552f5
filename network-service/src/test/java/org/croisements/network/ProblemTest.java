package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ProblemTest {

    private static final String NOTHING = ORGANISATIONS + "/nothing";

    @Test
    void aProblemHasAllThatItPromises() {
        Api.anonymous()
                .get(NOTHING)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", endsWith("/problems/ORGANISATION_NOT_FOUND"))
                .body("title", equalTo("No such organisation"))
                .body("status", equalTo(404))
                .body("detail", equalTo("There is no organisation nothing"))
                .body("instance", equalTo(NOTHING))
                .body("code", equalTo("ORGANISATION_NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr                          | fr | Organisation inconnue",
                "fr-CA, en;q=0.5             | fr | Organisation inconnue",
                "de, fr;q=0.8, en;q=0.9      | en | No such organisation",
                "de                          | en | No such organisation",
                "fr;q=0                      | en | No such organisation",
                "*                           | en | No such organisation",
                "';;,,garbage==;q=x'         | en | No such organisation",
            })
    void theTitleIsInTheCallersLanguage(String languages, String language, String title) {
        Api.anonymous()
                .header("Accept-Language", languages)
                .get(NOTHING)
                .then()
                .statusCode(404)
                .header("Content-Language", language)
                .body("title", equalTo(title));
    }

    @Test
    void theTraceIdIsTheCallersOwn() {
        String id = "4bf92f3577b34da6a3ce929d0e0e4736";

        Api.anonymous()
                .header("traceparent", "00-" + id + "-00f067aa0ba902b7-01")
                .get(NOTHING)
                .then()
                .header("X-Request-Id", id)
                .body("traceId", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-4bf9-00-01"})
    void aTraceThatIsNoneIsReplaced(String traceparent) {
        var answer = Api.anonymous().header("traceparent", traceparent).get(NOTHING);

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}").isEqualTo(answer.path("traceId"));
        assertThat(answer.<String>path("traceId")).isNotEqualTo("0".repeat(32));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /api/v1/organisations         | GET, HEAD, POST, OPTIONS",
                "PATCH  | /api/v1/organisations.csv     | GET, HEAD, POST, OPTIONS",
                "POST   | /api/v1/organisations/nothing | DELETE, GET, HEAD, PATCH, OPTIONS",
                "DELETE | /api/v1/territories/region/53 | GET, HEAD, OPTIONS",
                "GET    | /api/v1/territory-imports     | POST, OPTIONS",
                "POST   | /api/v1/changes/network       | GET, HEAD, OPTIONS",
            })
    void aMethodThatIsNotOfferedIsAnsweredByThoseThatAre(String method, String path, String allowed) {
        var answer = Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .body("{}")
                .request(method, path);

        answer.then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
    }

    @Test
    void aSuffixThatIsNoFormatIsNoPath() {
        Api.anonymous().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        Api.anonymous().get("/").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Host: a b\"<>                          | 400",
                "Host: evil/path                        | 400",
                "X-Nothing: x                           | 400",
                "Host: example.org:8080                 | 404",
            })
    void anAddressIsMadeOfAHostThatIsOne(String header, int status) throws IOException {
        String answer = raw("GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(NOTHING, header));

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(answer).doesNotContain("evil").doesNotContain("<>").doesNotContain("Exception");
    }

    @Test
    void aBodyLongerThanAnyIsRefusedByItsLengthAlone() throws IOException {
        String answer = raw("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 100000000\r
                \r
                """.formatted(ORGANISATIONS, Issuer.token(Role.NETWORK_ADMIN)));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    @Test
    void aBodySentInPiecesHasTheSameLimit() throws IOException {
        String piece = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        String answer =
                raw("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Connection: close\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(ORGANISATIONS, Issuer.token(Role.NETWORK_ADMIN)) + piece.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    @Test
    void ofManyFaultsTheFirstHundredAreListed() {
        var body = new StringBuilder("{\"name\": \"X\", \"kind\": \"OTHER\"");
        for (int i = 0; i < 60_000; i++) {
            body.append(",\"u").append(i).append("\":1");
        }

        var answer = Directory.post(ORGANISATIONS, body.append('}').toString());

        answer.statusCode(400).body("errors.size()", equalTo(100)).body("detail", not(equalTo("")));
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
