package org.croisements.gateway.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.TunedGateway;
import org.junit.jupiter.api.Test;

/** The collector of these tests takes down the bytes that it gets. */
@QuarkusTest
@TestProfile(TunedGateway.class)
class SpansTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4799";

    @Test
    void whatACallerTracesGoesToTheCollectorWithItsRoute() {
        get("/api/v1/events/x/sessions", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        String passedOn = services.events.last().headers().get("traceparent");
        assertThat(passedOn).matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
        String collected = Eventually.get(this::collected, bytes -> bytes.contains(bytes(TRACE)));
        assertThat(collected)
                .contains(bytes(passedOn.substring(36, 52)), bytes("00f067aa0ba902b7"))
                .contains("GET /api/v1/events/{event}/sessions", "gateway.target");
    }

    @Test
    void whatACallerDoesNotTraceGoesNowhere() {
        get("/api/v1/events", "traceparent", "00-" + TRACE.replace('4', '5') + "-00f067aa0ba902b7-00");
        get("/api/v1/events", "traceparent", "00-" + TRACE.replace('4', '6') + "-00f067aa0ba902b7-01");

        String collected = Eventually.get(this::collected, bytes -> bytes.contains(bytes(TRACE.replace('4', '6'))));
        assertThat(collected).doesNotContain(bytes(TRACE.replace('4', '5')));
        assertThat(services.events.seen().get(0).headers().get("traceparent")).endsWith("-00");
    }

    private String collected() {
        return ((TunedGateway.TunedServices) services).collected();
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
