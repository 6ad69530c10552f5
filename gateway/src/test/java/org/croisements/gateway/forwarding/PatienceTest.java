package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.Hasty;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

/** How long the gateway waits for services and callers: two seconds for an answer, one for a caller. */
@QuarkusTest
@TestProfile(Hasty.class)
class PatienceTest extends GatewayTest {

    @Test
    void aSilentServiceTimesOut() {
        services.events.behave(request -> {});

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(code(answer)).isEqualTo("GATEWAY_TIMEOUT");
    }

    @Test
    void aChangeFeedMayTakeItsTime() {
        services.events.behave(request -> services.events
                .vertx()
                .setTimer(3_000, then -> request.response().end("news")));

        assertThat(get("/api/v1/changes/events?wait=5").body()).isEqualTo("news");
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(504);
    }

    @Test
    void aServiceThatTakesNothingOfABodyTimesOut() {
        services.events.behave(request -> request.pause());

        HttpResponse<String> answer =
                send(request("/api/v1/events").POST(BodyPublishers.ofByteArray(new byte[1_000_000])));

        assertThat(answer.statusCode()).isEqualTo(504);
    }

    @Test
    void anAnswerThatStopsMovingIsCut() {
        services.events.behave(request -> request.response().setChunked(true).write("half"));

        assertThatThrownBy(() -> CLIENT.send(request("/api/v1/events").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aLongAnswerThatKeepsMovingIsNotCut() {
        services.events.behave(request -> {
            request.response().setChunked(true);
            trickle(request.response(), 8);
        });

        assertThat(get("/api/v1/events").body()).isEqualTo("xxxxxxxx");
    }

    @Test
    void aBodyThatStopsArrivingIsGivenUp() {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end()));

        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly this");

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.code()).isEqualTo("REQUEST_TIMEOUT");
    }

    @Test
    void aConnectionWithoutARequestIsClosed() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private void trickle(HttpServerResponse response, int pieces) {
        if (pieces == 0) {
            response.end();
        } else {
            response.write("x");
            services.events.vertx().setTimer(Duration.ofMillis(300).toMillis(), then -> trickle(response, pieces - 1));
        }
    }
}
