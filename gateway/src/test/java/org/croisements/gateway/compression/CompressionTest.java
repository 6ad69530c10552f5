package org.croisements.gateway.compression;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompressionTest extends GatewayTest {

    private static final String LONG = "{\"title\":\"Forum\"}".repeat(200);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "*", "x-gzip", "GZIP"})
    void aLongTextIsCompressedForThoseWhoTakeIt(String accepted) throws Exception {
        answerWith(LONG);

        HttpResponse<InputStream> answer = read("Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7-gzip\"");
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(new GZIPInputStream(answer.body()).readAllBytes()).asString().isEqualTo(LONG);
        assertThat(services.events.last().headers().contains("Accept-Encoding")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "*;q=0, identity", "gzip;q=0.000"})
    void othersGetItPlainAndAreToldThatItMatters(String accepted) throws Exception {
        answerWith(LONG);

        HttpResponse<InputStream> answer = read("Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(answer.body().readAllBytes()).asString().isEqualTo(LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "Cache-Control, 'private, no-store'",
        "Cache-Control, no-transform",
        "Content-Encoding, br",
        "Content-Type, image/png",
        "Content-Type, text/event-stream"
    })
    void whatIsPersonalOrPackedOrNoTextStaysAsItIs(String header, String value) throws Exception {
        services.events.behave(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader(header, value)
                .end(LONG));

        assertThat(read("Accept-Encoding", "gzip").body().readAllBytes())
                .asString()
                .isEqualTo(LONG);
    }

    @Test
    void aShortTextIsNotWorthIt() throws Exception {
        answerWith("{}");

        assertThat(read("Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void theTagOfACompressedAnswerServesInConditions() {
        services.events.behave(request -> request.response()
                .setStatusCode("\"7\"".equals(request.getHeader("If-None-Match")) ? 304 : 200)
                .putHeader("ETag", "\"7\"")
                .end());

        HttpResponse<String> answer = get("/api/v1/events", "Accept-Encoding", "gzip", "If-None-Match", "\"7-gzip\"");
        send(request("/api/v1/events/x")
                .header("If-Match", "\"7-gzip\"")
                .method("PATCH", BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7-gzip\"");
        assertThat(get("/api/v1/events", "If-None-Match", "\"7\"").headers().firstValue("ETag"))
                .contains("\"7\"");
        assertThat(services.events.seen().get(1).headers().get("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void whatComesPieceByPieceGoesOutPieceByPiece() throws Exception {
        var more = new CompletableFuture<HttpServerResponse>();
        services.events.behave(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "application/x-ndjson")
                    .write("{\"a\":1}\n");
            more.complete(request.response());
        });

        InputStream lines = new GZIPInputStream(read("Accept-Encoding", "gzip").body());
        assertThat(lines.readNBytes(8)).asString().isEqualTo("{\"a\":1}\n");
        more.get().end("{\"b\":2}\n");
        assertThat(lines.readAllBytes()).asString().isEqualTo("{\"b\":2}\n");
    }

    @Test
    void aQuestionForTheHeadHasTheLengthOfThePlainText() {
        services.events.behave(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", "5000")
                .end());

        HttpResponse<String> answer = send(
                request("/api/v1/events").header("Accept-Encoding", "gzip").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(5_000);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private void answerWith(String body) {
        services.events.behave(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"7\"")
                .end(body));
    }

    private HttpResponse<InputStream> read(String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request("/api/v1/events").headers(headers).build(), BodyHandlers.ofInputStream());
    }
}
