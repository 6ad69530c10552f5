package org.croisements.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class RequestGuardTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events;v=1",
                "//api/v1/events",
                "/api/v1//events",
                "/api/v1/../v1/events",
                "/api/v1/events/..",
                "/api/v1/./events",
                "/api/v1/events/.",
                "/api/v1/events%2Fx",
                "/api/v1/events%5cx",
                "/api/v1/events%00",
                "/api/v1/events/%2e%2E/people",
                "/api/v1/events%252fx",
                "/api/v1/events\\x",
                "/api/v1/events%zz",
                "/api/v1/events?q=%",
                "/api/v1/événements",
                "/api/v1/events#x",
                "http://a/api/v1/events",
                "*"
            })
    void anAmbiguousAddressIsRefused(String uri) {
        RawAnswer answer = raw("GET " + uri + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(services.events.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Host: a\\r\\nHost: b | 400",
                "Host: a\\r\\nX_User: admin | 400",
                "Host: a b | 400",
                "Host: a/b | 400",
                "Host: a@b | 400",
                "Accept: */* | 400",
                "Host: a\\r\\nAuthorization: x\\r\\nAuthorization: y | 400",
                "Host: a\\r\\nTransfer-Encoding: gzip, chunked | 400",
                "Host: a\\r\\nTransfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked | 400",
                "Host: a\\r\\nContent-Length: 1\\r\\nContent-Length: 2 | 400",
                "Host: a\\r\\nContent-Length: -1 | 400",
                "Host: a\\r\\nContent-Length: 1x | 400",
                "Host: a\\r\\nExpect: the-unexpected | 417",
                "Host: a\\r\\nno colon at all | 400",
                "Host: a\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Version: 13\\r\\nSec-WebSocket-Key: eA== | 400"
            })
    void anAmbiguousHeaderIsRefusedWithAProblem(String headers, int status) {
        RawAnswer answer = raw("GET /api/v1/events HTTP/1.1\r\n" + headers.replace("\\r\\n", "\r\n")
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer.code()).isNotEmpty();
        assertThat(services.events.seen()).isEmpty();
    }

    @Test
    void aLengthBesideChunksDoesNotSmuggleASecondRequest() {
        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /api/v1/practices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.text()).startsWith("HTTP/1.1");
        assertThat(services.events.seen())
                .allSatisfy(seen ->
                        assertThat(seen.headers().getAll("Content-Length")).hasSizeLessThan(2));
    }

    @Test
    void aWebSocketIsRefusedByName() {
        RawAnswer answer = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n");

        assertThat(answer.code()).isEqualTo("UPGRADE_REFUSED");
    }

    @Test
    void anOfferOfHttp2IsIgnored() {
        RawAnswer answer =
                raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(services.events.last().headers().contains("Upgrade")).isFalse();
    }

    @Test
    void http2WithoutTlsIsNotSpoken() {
        RawAnswer answer = raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        assertThat(answer.status()).isEqualTo(505);
        assertThat(answer.code()).isEqualTo("HTTP_VERSION_NOT_SUPPORTED");
    }

    @Test
    void anInventedVersionOfHttpIs505() {
        RawAnswer answer = raw("GET / HTTP/3.7\r\nHost: a\r\n\r\n");

        assertThat(answer.status()).isEqualTo(505);
        assertThat(answer.code()).isEqualTo("HTTP_VERSION_NOT_SUPPORTED");
        assertThat(answer.text()).doesNotContainIgnoringCase("retry-after:").contains("HTTP/3.7 is not spoken here");
    }

    @Test
    void chunksThatAreNoneAre400() {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end()));

        RawAnswer atOnce = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n");
        RawAnswer later =
                raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n-1\r\n");

        assertThat(atOnce.status()).isEqualTo(400);
        assertThat(atOnce.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(later.status()).isEqualTo(400);
        assertThat(later.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void chunksThatAreNoneAre400EvenWhileAKeyIsStillBeingExchanged() {
        services.network.behave(request -> services.network
                .vertx()
                .setTimer(200, late -> request.response().end("{\"access_token\":\"jwt\",\"expires_in\":600}")));

        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer crs_broken_"
                + "Az09".repeat(10) + "xyz_a1B2c3\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void aLongAddressIs414() {
        RawAnswer answer = raw("GET /api/v1/events?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.code()).isEqualTo("URI_TOO_LONG");
        assertThat(answer.text()).contains("\"type\":\"http://localhost:" + port() + "/problems/URI_TOO_LONG\"");
    }

    @Test
    void headersTooLongOrTooManyAre431() {
        RawAnswer long1 = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(17_000) + "\r\n\r\n");
        RawAnswer many = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "X-Many: a\r\n".repeat(101) + "\r\n");

        assertThat(long1.status()).isEqualTo(431);
        assertThat(long1.code()).isEqualTo("HEADERS_TOO_LARGE");
        assertThat(many.status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void otherMethodsAreNotOffered(String method) {
        RawAnswer answer = raw(method + " /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).containsIgnoringCase("allow: GET, HEAD, OPTIONS, POST\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/events/x/sessions, 405, 'allow: GET, HEAD, OPTIONS'",
        "/openapi, 405, 'allow: GET, HEAD'",
        "/api/v1/events/x/nothing, 404, NOT_FOUND",
        "/nothing, 404, NOT_FOUND"
    })
    void whatAnAddressTakesIsSaidForThatAddress(String path, int status, String said) {
        RawAnswer answer = raw("PROPFIND " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).containsIgnoringCase(said + (status == 405 ? "\r\n" : ""));
    }

    @Test
    void aProblemSpeaksTheCallersLanguageAndLeadsToItsPage() {
        HttpResponse<String> answer = get("/nothing", "Accept-Language", "fr-FR, en;q=0.5");

        assertThat(answer.headers().firstValue("Content-Language")).contains("fr");
        assertThat(answer.body())
                .contains("\"title\":\"Il n'y a rien à cette adresse\"")
                .contains("\"type\":\"http://127.0.0.1:" + port() + "/problems/NOT_FOUND\"")
                .contains("\"instance\":\"/nothing\"")
                .contains("\"status\":404");
        assertThat(get("/problems/NOT_FOUND").statusCode()).isEqualTo(200);
    }

    @Test
    void aPreflightIsAnsweredAtTheDoor() {
        HttpResponse<String> answer = send(request("/api/v1/events")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://a.example", "Access-Control-Request-Method", "GET"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(services.events.seen()).isEmpty();
    }

    @Test
    void foreignPagesMayReadWhatIsPublicAndNothingElse() {
        HttpResponse<String> open = get("/api/v1/events", "Origin", "https://a.example");
        HttpResponse<String> withToken =
                get("/api/v1/events", "Origin", "https://a.example", "Authorization", "Bearer x.y.z");
        HttpResponse<String> withLink =
                get("/api/v1/own-registration", "Origin", "https://a.example", "Registration-Link", "crl_x");
        HttpResponse<String> write = send(
                request("/api/v1/events").header("Origin", "https://a.example").POST(BodyPublishers.ofString("{}")));

        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(open.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains(
                        "ETag",
                        "Link",
                        "Location",
                        "Retry-After",
                        "X-Request-Id",
                        "Changes-Cursor",
                        "Idempotency-Replayed");
        assertThat(withToken.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(withLink.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(write.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
