package org.croisements.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.croisements.gateway.CachingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CachingTest.Caching.class)
class CompressedReadsTest extends CachingTest {

    private static final String BODY = "{\"label\": \"%s\"}".formatted("Résovilles ".repeat(200));

    @BeforeEach
    void theServiceAnswersAtLength() {
        services.events.behave(request -> {
            answers.incrementAndGet();
            request.response()
                    .putHeader("Gateway-Cache-Control", KEEP)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"7\"")
                    .end(BODY);
        });
    }

    @Test
    void aKeptAnswerIsCompressedForWhoTakesIt() throws Exception {
        get(path);

        HttpResponse<byte[]> answer =
                CLIENT.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7-gzip\"");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept-encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(get(path).body()).isEqualTo(BODY);
        assertThat(answers).hasValue(1);
    }

    @Test
    void whoHasTheCompressedFormIsToldSo() {
        get(path);

        HttpResponse<String> answer = get(path, "Accept-Encoding", "gzip", "If-None-Match", "\"7-gzip\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7-gzip\"");
    }

    @Test
    void aPartIsOneOfThePlainForm() {
        HttpResponse<String> part = get(path, "Accept-Encoding", "gzip", "Range", "bytes=0-6");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("{\"label");
        assertThat(part.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(get(path, "Range", "bytes=0-6", "If-Range", "\"7-gzip\"").body())
                .isEqualTo(BODY);
    }
}
