package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.net.http.HttpResponse;
import java.util.List;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class HeaderRulesTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "X-Remote-User",
                "Remote-User",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "X-Auth-Request-Email",
                "X-Centre",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Client-Cert",
                "Cookie",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Proxy-Authorization",
                "Proxy-Connection",
                "HTTP2-Settings"
            })
    void aClaimOrConnectionHeaderStaysOutside(String name) {
        raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + name + ": x\r\n\r\n");

        assertThat(services.events.last().headers().contains(name)).isFalse();
    }

    @Test
    void theGatewaySaysItselfWhereARequestCameFrom() {
        raw("GET /api/v1/events HTTP/1.1\r\nHost: api.example.org:8443\r\nConnection: close\r\n"
                + "X-Forwarded-For: 10.9.8.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil\r\n"
                + "Forwarded: for=10.9.8.7;host=evil\r\n\r\n");

        MultiMap seen = services.events.last().headers();
        assertThat(seen.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.getAll("X-Forwarded-Host")).containsExactly("api.example.org:8443");
        assertThat(seen.getAll("Forwarded")).containsExactly("for=127.0.0.1;proto=http;host=\"api.example.org:8443\"");
        assertThat(seen.get("Host")).isEqualTo("127.0.0.1:" + services.events.port());
    }

    @Test
    void headersNamedByConnectionStayOnTheirConnection() {
        services.events.behave(request -> request.response()
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "secret")
                .putHeader("X-Outer", "kept")
                .end("{}"));

        RawAnswer answer = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close, X-Mine, traceparent\r\n"
                + "X-Mine: secret\r\nX-Theirs: kept\r\n\r\n");

        MultiMap seen = services.events.last().headers();
        assertThat(seen.contains("X-Mine")).isFalse();
        assertThat(seen.get("X-Theirs")).isEqualTo("kept");
        assertThat(seen.contains("traceparent")).isTrue();
        assertThat(answer.text()).doesNotContainIgnoringCase("x-inner").containsIgnoringCase("x-outer: kept");
    }

    @Test
    void whatAServiceShouldNotSayIsNotHeard() {
        services.events.behave(request -> request.response()
                .putHeader("Set-Cookie", "a=b")
                .putHeader("Server", "inner")
                .putHeader("X-Powered-By", "inner")
                .putHeader("Access-Control-Allow-Credentials", "true")
                .putHeader("Keep-Alive", "timeout=5")
                .end("{}"));

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.headers().map())
                .doesNotContainKeys(
                        "set-cookie", "server", "x-powered-by", "access-control-allow-credentials", "keep-alive");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/api/v1/events", "/nothing", "/health", "/openapi")) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        }
    }

    @Test
    void aTraceGoesOnThroughTheGateway() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> answer = get(
                "/api/v1/events",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01",
                "tracestate",
                "vendor=1",
                "X-Request-Id",
                "mine-1");

        MultiMap seen = services.events.last().headers();
        assertThat(seen.get("traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(seen.get("tracestate")).isEqualTo("vendor=1");
        assertThat(seen.get("X-Request-Id")).isEqualTo("mine-1");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("mine-1");
    }

    @Test
    void aBrokenTraceIsReplacedAndNamesTheProblem() {
        HttpResponse<String> answer =
                get("/nothing", "traceparent", "00-zz-1", "tracestate", "a=b", "X-Request-Id", "with space");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(answer.body()).contains("\"traceId\":\"" + id + "\"");
    }

    @Test
    void anotherCredentialThanAnApiKeyPassesUnchanged() {
        get("/api/v1/events", "Authorization", "Bearer eyJh.eyJp.c2ln");
        assertThat(services.events.last().headers().get("Authorization")).isEqualTo("Bearer eyJh.eyJp.c2ln");

        get("/oauth/jwks", "Authorization", "Basic Y3JzXzE6eA==");
        assertThat(services.network.last().headers().get("Authorization")).isEqualTo("Basic Y3JzXzE6eA==");
    }
}
