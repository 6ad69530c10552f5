package org.croisements.gateway.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What composite reads have around their body. */
@QuarkusTest
class CompositeAnswerTest extends CompositeTest {

    @Test
    void aLongAnswerForEverybodyIsCompressedForWhoTakesIt() throws Exception {
        records.put("/api/v1/organisations/irev", "{\"id\": \"o1\", \"name\": \"%s\"}".formatted("IREV ".repeat(500)));

        HttpResponse<byte[]> answer =
                CLIENT.send(request(CENTRE).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Authorization", "accept-encoding");
        String plain = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(new JsonObject(plain)).isEqualTo(json(CENTRE));
    }

    @Test
    void whatIsForOneCallerIsNotCompressed() {
        records.put("/api/v1/organisations/irev", "{\"id\": \"o1\", \"name\": \"%s\"}".formatted("IREV ".repeat(500)));

        HttpResponse<String> answer = get(CENTRE, "Accept-Encoding", "gzip", "Authorization", "Bearer a.b.c");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new JsonObject(answer.body()).getBoolean("partial")).isFalse();
    }

    @Test
    void eachServiceIsNamedOnceWithTheTimeThatItTook() {
        String timing = get(EVENT).headers().firstValue("Server-Timing").orElseThrow();

        assertThat(timing.replaceAll("[0-9]+\\.[0-9]{2}", "?"))
                .isEqualTo("events-service;dur=?, practices-service;dur=?, network-service;dur=?");
    }

    @Test
    void aProblemNamesTheAddressThatTheCallerAskedFor() {
        services.events.behave(request -> request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"code\": \"EVENT_NOT_FOUND\", \"instance\": \"/api/v1/events/other\"}"));

        HttpResponse<String> answer = get("/api/v1/overviews/events/other");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject()
                        .put("code", "EVENT_NOT_FOUND")
                        .put("instance", "/api/v1/overviews/events/other"));
    }
}
