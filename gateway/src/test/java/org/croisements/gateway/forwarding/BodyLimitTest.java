package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class BodyLimitTest extends GatewayTest {

    private static final int LIMIT = 1_000_000;

    @Test
    void aLengthOverTheLimitIsRefusedBeforeAnythingIsRead() {
        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(services.events.seen()).isEmpty();
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        AtomicLong received = new AtomicLong();
        services.events.behave(request -> request.body().onSuccess(body -> {
            received.set(body.length());
            request.response().end();
        }));

        assertThat(post("/api/v1/events", new byte[LIMIT]).statusCode()).isEqualTo(200);
        assertThat(received).hasValue(LIMIT);
    }

    @Test
    void aChunkedBodyIsCutAtTheLimit() {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end()));

        HttpResponse<String> answer = send(request("/api/v1/events")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 200_000]))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void anImportMayBeTwentyTimesAsLong() {
        services.network.behave(request ->
                request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))));

        assertThat(post("/api/v1/territory-imports", new byte[5_000_000]).body())
                .isEqualTo("5000000");
        assertThat(post("/api/v1/territory-imports", new byte[20_000_001]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() throws Exception {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end("got " + body)));

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                    + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(interim, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 Continue");

            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("got {}");
        }
        assertThat(services.events.last().headers().contains("Expect")).isFalse();
    }

    @Test
    void aClientThatAsksFirstIsRefusedWithoutSendingAnything() {
        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n"
                + "Expect: 100-continue\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aConnectionServesOnAfterARefusalWithoutABody() {
        RawAnswer answers = raw("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answers.text()).contains("HTTP/1.1 404").contains("HTTP/1.1 200");
    }

    private HttpResponse<String> post(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }
}
