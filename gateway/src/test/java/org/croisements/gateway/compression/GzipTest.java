package org.croisements.gateway.compression;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/problem+json, true",
        "application/geo+json;charset=utf-8, true",
        "text/csv; charset=utf-8, true",
        "text/calendar, true",
        "application/x-ndjson, true",
        "application/atom+xml, true",
        "text/event-stream, false",
        "image/png, false",
        "application/zip, false",
        ", false"
    })
    void onlyTextIsCompressed(String mediaType, boolean compressed) {
        assertThat(Gzip.isText(mediaType)).isEqualTo(compressed);
    }

    @Test
    void whatIsCompressedCanBeReadAgain() throws IOException {
        Buffer plain = Buffer.buffer("{\"title\":\"Forum\"}".repeat(1_000));

        Buffer packed = Objects.requireNonNull(Gzip.compress("application/json", plain));

        assertThat(packed.length()).isLessThan(plain.length() / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getBytes())).readAllBytes())
                .isEqualTo(plain.getBytes());
    }

    @Test
    void whatIsShortIsNotWorthIt() {
        assertThat(Gzip.compress("application/json", Buffer.buffer("x".repeat(Gzip.FLOOR - 1))))
                .isNull();
        assertThat(Gzip.compress("application/json", Buffer.buffer("x".repeat(Gzip.FLOOR))))
                .isNotNull();
    }

    @Test
    void tagsOfTheTwoFormsDifferAndLeadToTheSameRecord() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("If-None-Match", "\"6\", \"7-gzip\", W/\"8\"");

        assertThat(Tags.compressed("\"7\"")).isEqualTo("\"7-gzip\"");
        assertThat(Tags.compressed("W/\"7\"")).isEqualTo("W/\"7\"");
        assertThat(Tags.unmark(headers)).isTrue();
        assertThat(headers.get("If-None-Match")).isEqualTo("\"6\", \"7\", W/\"8\"");
        assertThat(Tags.unmark(headers)).isFalse();
    }
}
