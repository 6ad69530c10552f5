package org.croisements.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LimitsTest.Few.class)
class LimitsTest extends GatewayTest {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    /** Each test comes from an address of its own: all of 127.0.0.0/8 is this machine. */
    private final String address = "127.0.1." + HOSTS.incrementAndGet();

    @BeforeEach
    void servicesTakeTheseCredentialsOnly() {
        services.events.behave(request -> {
            String credentials = String.valueOf(request.getHeader("Authorization"));
            boolean good = credentials.equals("null") || credentials.matches("[^.]+\\.[^.]+\\..+(?<!x)");
            request.response().setStatusCode(good ? 200 : 401).end();
        });
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        RawAnswer first = ask("GET", "/api/v1/events");
        RawAnswer second = ask("GET", "/openapi.json");

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=5;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"anonymous\";r=4;t=720");
        // What was taken comes back from then on: some seconds may have passed.
        assertThat(second.header("RateLimit")).matches("\"anonymous\";r=3;t=14(40|[0-3]\\d)");
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeBack() {
        for (int n = 0; n < 5; n++) {
            assertThat(ask("GET", "/api/v1/events").status()).isEqualTo(200);
        }

        RawAnswer answer = ask("GET", "/api/v1/events");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(700, 720);
        assertThat(answer.header("RateLimit")).startsWith("\"anonymous\";r=0;t=");
        assertThat(services.events.seen()).hasSize(5);
    }

    @Test
    void anotherAddressHasItsOwn() {
        for (int n = 0; n < 6; n++) {
            ask("GET", "/api/v1/events");
        }

        assertThat(RawAnswer.from("127.0.2." + HOSTS.get(), port(), request("GET", "/api/v1/events", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptedCredentialsHaveMoreWhereverTheyAreUsed() {
        String token = token("{\"iss\":\"us\",\"sub\":\"anne\"}");
        RawAnswer unknown = ask("GET", "/api/v1/events", token);

        assertThat(unknown.header("RateLimit")).startsWith("\"anonymous\";r=4;");
        assertThat(ask("GET", "/api/v1/events", token).header("RateLimit")).startsWith("\"caller\";r=19;");
        String next = token("{\"iss\":\"us\",\"sub\":\"anne\",\"iat\":2}");
        ask("GET", "/api/v1/events", next);
        assertThat(ask("GET", "/api/v1/events", next).header("RateLimit")).startsWith("\"caller\";r=18;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged.%d.x", "no-token-%d", "%d.e30.x"})
    void inventedCredentialsAreStillAnAddress(String form) {
        for (int n = 0; n < 5; n++) {
            ask("GET", "/api/v1/events", form.formatted(n));
        }

        assertThat(ask("GET", "/api/v1/events", form.formatted(99)).status()).isEqualTo(429);
    }

    @Test
    void signingInAndRegisteringHaveLimitsOfTheirOwn() {
        assertThat(ask("POST", "/oauth/token").header("RateLimit-Policy"))
                .isEqualTo("\"sign-in\";q=2;w=3600, \"anonymous\";q=5;w=3600");
        ask("POST", "/oauth/token");
        assertThat(ask("POST", "/oauth/token").status()).isEqualTo(429);

        assertThat(ask("POST", "/api/v1/events/forum/registrations").status()).isEqualTo(200);
        assertThat(ask("POST", "/api/v1/events/forum/registrations").status()).isEqualTo(200);
        assertThat(ask("POST", "/api/v1/events/forum/registrations").status()).isEqualTo(429);
    }

    @Test
    void anAddressHasSoManyConnectionsAndNoMore() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int n = 0; n < 4; n++) {
                open.add(new Socket(InetAddress.getLoopbackAddress(), port(), InetAddress.getByName(address), 0));
                // Only once it was answered is it sure to be counted.
                open.get(n)
                        .getOutputStream()
                        .write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                open.get(n).getInputStream().read();
            }

            RawAnswer refused = ask("GET", "/docs");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("At most 4 connections at once");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void websitesMayReadWhatIsLeft() {
        HttpResponse<String> answer = send(request("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("RateLimit, RateLimit-Policy");
    }

    private RawAnswer ask(String method, String path) {
        return RawAnswer.from(address, port(), request(method, path, ""));
    }

    private RawAnswer ask(String method, String path, String credentials) {
        return RawAnswer.from(address, port(), request(method, path, "Authorization: Bearer " + credentials + "\r\n"));
    }

    private static String request(String method, String path, String headers) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n".formatted(method, path, headers);
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    /** Little, and for long, so that no test's time matters. */
    public static class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.rates.enabled", "true",
                    "gateway.rates.anonymous.requests", "5",
                    "gateway.rates.anonymous.window", "1H",
                    "gateway.rates.caller.requests", "20",
                    "gateway.rates.caller.window", "1H",
                    "gateway.rates.sign-in.requests", "2",
                    "gateway.rates.sign-in.window", "1H",
                    "gateway.rates.registration.requests", "2",
                    "gateway.rates.registration.window", "1H",
                    "gateway.rates.connections", "4");
        }
    }
}
