package org.croisements.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class MetricLabelsTest extends GatewayTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    MeterRegistry metrics;

    @Inject
    @SuppressWarnings("NullAway.Init")
    MetricLabels labels;

    @Test
    void inventedAddressesAndMethodsAreCountedUnderFewLabels() {
        for (int i = 0; i < 120; i++) {
            get("/invented/" + i);
            get("/api/v1/invented" + i);
            get("/api/v1/events/" + i + "?q=" + i);
            get("/api/v1/events.f" + i);
            get("/docs/" + i);
            raw("GET /a//" + i + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            raw("INVENTED" + i + " /" + i + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            raw("GET /" + i + " HTTP/3.7\r\nHost: a\r\n\r\n");
        }

        assertThat(tags("http.server.requests", "uri"))
                .contains("/{unknown}", "/api/v1/events/{unknown}", "/api/v1/events", "/docs/{page}")
                .hasSizeLessThan(30);
        assertThat(tags("http.server.requests", "method"))
                .contains("GET", "OTHER")
                .hasSizeLessThan(9);
    }

    @Test
    void aKnownAddressIsCountedUnderItsOwn() {
        assertThat(labels.label("/openapi.json")).isEqualTo("/openapi.json");
        assertThat(labels.label("/problems/NOT_FOUND")).isEqualTo("/problems/{page}");
        assertThat(labels.label(null)).isEqualTo("/{unknown}");
    }

    private Set<String> tags(String metric, String tag) {
        return metrics.find(metric).meters().stream()
                .map(meter -> String.valueOf(meter.getId().getTag(tag)))
                .collect(Collectors.toSet());
    }
}
