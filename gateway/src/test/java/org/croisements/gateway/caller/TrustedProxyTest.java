package org.croisements.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.MultiMap;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.TunedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every connection of these tests comes from a proxy that is trusted. */
@QuarkusTest
@TestProfile(TunedGateway.class)
class TrustedProxyTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "2001:db8::1 | 2001:db8::1",
                "<script> | 127.0.0.1",
                "203.0.113.7, unknown | 127.0.0.1"
            })
    void theCallerIsTheLastOneThatNoTrustedProxyIs(String chain, String caller) {
        get("/api/v1/events", "X-Forwarded-For", chain);

        assertThat(services.events.last().headers().getAll("X-Forwarded-For")).containsExactly(caller);
    }

    @Test
    void schemeAndHostAreTheProxysToSay() {
        String problem = get("/nothing", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "api.example.org")
                .body();
        var answer = get(
                "/api/v1/events",
                "X-Forwarded-For",
                "2001:db8::1",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "api.example.org");

        MultiMap seen = services.events.last().headers();
        assertThat(seen.get("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(seen.get("X-Forwarded-Host")).isEqualTo("api.example.org");
        assertThat(seen.get("Forwarded")).isEqualTo("for=\"[2001:db8::1]\";proto=https;host=api.example.org");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(problem).contains("\"type\":\"https://api.example.org/problems/NOT_FOUND\"");
    }

    @Test
    void nonsenseIsNotPassedOn() {
        get("/api/v1/events", "X-Forwarded-Proto", "gopher", "X-Forwarded-Host", "a b\"c", "X-Forwarded-Port", "1");

        MultiMap seen = services.events.last().headers();
        assertThat(seen.get("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port());
        assertThat(seen.contains("X-Forwarded-Port")).isFalse();
    }
}
