package org.croisements.gateway.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest extends GatewayTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void theContractIsYamlUnlessJsonIsAskedFor() {
        HttpResponse<String> yaml = get("/openapi");
        HttpResponse<String> json = get("/openapi", "Accept", "application/json");

        assertThat(yaml.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: \"3.1.0\"");
        assertThat(new JsonObject(json.body()).getJsonObject("paths").containsKey("/api/v1/events"))
                .isTrue();
        assertThat(get("/openapi.json").body()).isEqualTo(json.body());
    }

    @Test
    void generatorsThatKnowNoNewerOneGetAnOlderContract() {
        assertThat(new JsonObject(get("/openapi-3.0.json").body()).getString("openapi"))
                .isEqualTo("3.0.3");
        assertThat(get("/openapi-3.0.yaml").body()).startsWith("openapi: \"3.0.3\"");
    }

    @Test
    void aPageThatTheCallerHasIsNotSentAgain() {
        String tag = get("/openapi").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/openapi", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aLongPageIsCompressedForWhoTakesIt() throws Exception {
        String plain = get("/problems").body();

        HttpResponse<byte[]> answer = CLIENT.send(
                request("/problems").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(tag).endsWith("-gzip\"");
        assertThat(get("/problems", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/.well-known/security.txt", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .as("too short")
                .isEmpty();
    }

    @Test
    void theDocumentationNeedsNothingFromElsewhere() {
        HttpResponse<String> page = get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self';");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
        LINK.matcher(page.body()).results().map(link -> link.group(1)).forEach(link -> {
            assertThat(link).startsWith("/");
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        });
        assertThat(get("/docs/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemPageIsForPeopleAndPrograms() {
        HttpResponse<String> english = get("/problems/EVENT_CANCELLED");
        HttpResponse<String> french = get("/problems/EVENT_CANCELLED", "Accept-Language", "fr");
        HttpResponse<String> json = get("/problems/EVENT_CANCELLED", "Accept", "application/json");

        assertThat(english.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(english.body()).contains("<html lang=\"en\">", "The event is cancelled", "409");
        assertThat(french.body()).contains("<html lang=\"fr\">", "L&#39;événement est annulé");
        assertThat(new JsonObject(json.body()))
                .isEqualTo(new JsonObject()
                        .put("code", "EVENT_CANCELLED")
                        .put("status", 409)
                        .put("title", "The event is cancelled")
                        .put("titleFr", "L'événement est annulé"));
    }

    @Test
    void aProblemPageSaysWhatToDo() {
        assertThat(get("/problems/RANGE_NOT_SATISFIABLE").body()).contains("416", "Content-Range");
        assertThat(get("/problems/EXPECTATION_FAILED", "Accept-Language", "fr").body())
                .contains("417", "Omettre l'en-tête");
        assertThat(get("/problems/METHOD_NOT_ALLOWED").body()).contains("<code>Allow</code>");
        assertThat(get("/problems/MALFORMED_REQUEST").body()).contains("say what to change");
    }

    @Test
    void anUnknownProblemIsAProblem() {
        HttpResponse<String> answer = get("/problems/NO_SUCH");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
    }

    @Test
    void theListOfProblemsHasTheServicesAndTheGatewaysOwn() {
        assertThat(get("/problems").body()).contains("EVENT_CANCELLED", "KEY_EXPIRED", "GATEWAY_TIMEOUT");
        assertThat(new JsonObject(
                                get("/problems/", "Accept", "application/json").body())
                        .getJsonArray("items")
                        .size())
                .isGreaterThan(14);
    }

    @Test
    void theEntryLeadsOnwards() {
        JsonObject entry = new JsonObject(get("/").body());

        assertThat(entry.getString("documentation")).isEqualTo("http://127.0.0.1:" + port() + "/docs");
        assertThat(get("/", "Accept", "text/html,*/*;q=0.8").body()).contains("<a href=\"/docs\">");
    }

    @Test
    void thoseWhoFoundAHoleKnowWhereToGo() {
        assertThat(get("/.well-known/security.txt").body())
                .contains("Contact: ")
                .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z")
                .contains("Canonical: http://127.0.0.1:" + port() + "/.well-known/security.txt");
    }

    @Test
    void aPageCanOnlyBeRead() {
        HttpResponse<String> answer = send(request("/openapi").POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        HttpResponse<String> head = send(request("/openapi").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @Test
    void aParameterThatNobodyKnowsIsNotIgnored() {
        for (String page : List.of("/openapi", "/docs", "/problems/NOT_FOUND", "/health", "/")) {
            HttpResponse<String> answer = get(page + "?format=json");

            assertThat(answer.statusCode()).as(page).isEqualTo(400);
            assertThat(code(answer)).isEqualTo("INVALID_PARAMETERS");
            assertThat(new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0))
                    .isEqualTo(new JsonObject()
                            .put("parameter", "format")
                            .put("code", "UNKNOWN_PARAMETER")
                            .put("detail", "\"format\" is not a parameter here; there are none"));
        }
    }

    @Test
    void aShortRequestCausesNoLongAnswer() {
        String parameters =
                IntStream.range(0, 1_000).mapToObj(n -> "p" + n + "=").collect(Collectors.joining("&"));

        HttpResponse<String> answer = get("/health?" + parameters);

        assertThat(new JsonObject(answer.body()).getJsonArray("errors")).hasSize(20);
    }

    @Test
    void theManagementPagesAreNotReachableThroughTheDoor() {
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
    }
}
