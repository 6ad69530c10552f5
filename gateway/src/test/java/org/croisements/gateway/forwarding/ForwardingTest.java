package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class ForwardingTest extends GatewayTest {

    @Test
    void eachCollectionGoesToItsService() {
        get("/api/v1/events/x?fields=id&q=a%20b");
        get("/api/v1/practices.csv");
        get("/api/v1/changes/network?wait=1");
        get("/.well-known/oauth-authorization-server");

        assertThat(services.events.last().uri()).isEqualTo("/api/v1/events/x?fields=id&q=a%20b");
        assertThat(services.practices.last().uri()).isEqualTo("/api/v1/practices.csv");
        assertThat(services.network.seen())
                .extracting(seen -> seen.uri())
                .containsExactly("/api/v1/changes/network?wait=1", "/.well-known/oauth-authorization-server");
    }

    @Test
    void whatNoContractOffersIsNotFound() {
        HttpResponse<String> answer = get("/api/v1/eventz");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
    }

    @Test
    void statusHeadersAndBodyComeBackAsTheServiceGaveThem() {
        services.events.behave(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/v1/events/1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Link", (Iterable<String>) List.of("<a>; rel=next", "<b>; rel=prev"))
                .end("créé"));

        HttpResponse<String> answer = send(request("/api/v1/events").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("créé");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Link")).hasSize(2);
    }

    @Test
    void aHeadRequestKeepsTheLengthAndANotModifiedHasNoBody() {
        services.events.behave(request -> {
            if (request.method().equals(HttpMethod.HEAD)) {
                request.response().putHeader("Content-Length", "1234").end();
            } else {
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            }
        });

        HttpResponse<String> head = send(request("/api/v1/events").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(1234);
        assertThat(get("/api/v1/events", "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    }

    @Test
    void anAnswerWithoutABodyAnnouncesNone() {
        services.events.behave(request -> {
            boolean reads = request.method().equals(HttpMethod.GET);
            request.response().setStatusCode(reads ? 304 : 204).end();
        });
        services.practices.behave(request -> request.response().setChunked(true).end("much"));

        RawAnswer answers = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n"
                + "DELETE /api/v1/events/x HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /api/v1/practices HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/events HTTP/1.0\r\nHost: a\r\nIf-None-Match: *\r\n\r\n");

        // Each head is followed by the next one, or the end: a client that goes by the rules waits for nothing more.
        String head = "HTTP/1\\.[01] %d (?:[^\r]+\r\n)+\r\n";
        assertThat(answers.text())
                .matches(head.formatted(304) + head.formatted(204) + head.formatted(200) + head.formatted(304))
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void aReadIsTriedOnceMoreWhenTheServiceHadClosedTheConnection() {
        AtomicInteger tries = new AtomicInteger();
        services.events.behave(request -> {
            if (tries.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("second");
            }
        });

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("second");
    }

    @Test
    void aReadIsNotTriedAThirdTime() {
        services.events.behave(request -> request.connection().close());

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(code(answer)).isEqualTo("BAD_GATEWAY");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(services.events.seen()).hasSize(2);
    }

    @Test
    void aWriteIsNeverTriedAgain() {
        services.events.behave(request -> request.connection().close());

        HttpResponse<String> answer = send(request("/api/v1/events").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> empty = send(request("/api/v1/events").DELETE());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(empty.statusCode()).isEqualTo(502);
        assertThat(services.events.seen()).hasSize(2);
    }

    @Test
    void aServiceThatIsDownIsUnavailableAndTheOthersGoOn() {
        services.events.stop();
        try {
            HttpResponse<String> answer = get("/api/v1/events");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(code(answer)).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(get("/api/v1/practices").statusCode()).isEqualTo(200);
        } finally {
            services.events.start();
        }
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
    }

    @Test
    void aProblemToAHeadRequestHasNoBody() {
        services.events.behave(request -> request.connection().close());

        RawAnswer answers = raw("HEAD /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/practices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answers.text())
                .containsSubsequence("HTTP/1.1 502", "\r\n\r\nHTTP/1.1 404", "\r\n\r\nHTTP/1.1 200", "{\"path\"");
    }

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
                .setTimer(1_500, then -> request.response().end("news")));

        assertThat(get("/api/v1/changes/events?wait=2").body()).isEqualTo("news");
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
    void aLongAnswerThatKeepsMovingIsNotCut() {
        services.events.behave(request -> {
            request.response().setChunked(true);
            trickle(request.response(), 8);
        });

        assertThat(get("/api/v1/events").body()).isEqualTo("xxxxxxxx");
    }

    @Test
    void anAnswerThatBreaksOffBreaksOffForTheClientToo() {
        services.events.behave(request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            services.events.vertx().setTimer(100, then -> request.connection().close());
        });

        assertThatThrownBy(() -> CLIENT.send(request("/api/v1/events").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatStopsMovingIsCut() {
        services.events.behave(request -> request.response().setChunked(true).write("half"));

        assertThatThrownBy(() -> CLIENT.send(request("/api/v1/events").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aClientThatLeavesTakesTheCallWithIt() throws Exception {
        var left = new CountDownLatch(1);
        services.events.behave(request -> request.response().closeHandler(closed -> left.countDown()));

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(200);
        }

        assertThat(left.await(800, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void aSlowReaderHoldsTheServiceBackInsteadOfFillingTheMemory() throws Exception {
        AtomicLong written = new AtomicLong();
        services.events.behave(request -> {
            var response = request.response().setChunked(true);
            pump(response, written);
        });

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setReceiveBufferSize(8_192);
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(700);
            assertThat(written.get()).isBetween(1L, 30_000_000L);
        }
    }

    @Test
    void aBodyIsStreamedWhileItArrives() throws Exception {
        var firstPiece = new CompletableFuture<String>();
        services.events.behave(request -> {
            request.handler(piece -> firstPiece.complete(piece.toString()));
            request.endHandler(end -> request.response().end("done"));
        });

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstPiece.get(2, TimeUnit.SECONDS)).isEqualTo("half");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .contains("done");
        }
    }

    @Test
    void anHttp10ClientGetsAStreamThatEndsWithTheConnection() {
        services.events.behave(request -> {
            request.response().setChunked(true).write("one ");
            request.response().end("two");
        });

        RawAnswer answer = raw("GET /api/v1/events HTTP/1.0\r\nHost: a\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("one two");
    }

    private void trickle(HttpServerResponse response, int pieces) {
        if (pieces == 0) {
            response.end();
        } else {
            response.write("x");
            services.events.vertx().setTimer(Duration.ofMillis(300).toMillis(), then -> trickle(response, pieces - 1));
        }
    }

    private static void pump(HttpServerResponse response, AtomicLong written) {
        Buffer piece = Buffer.buffer(new byte[65_536]);
        while (!response.writeQueueFull() && !response.closed()) {
            response.write(piece);
            written.addAndGet(piece.length());
        }
        response.drainHandler(drained -> pump(response, written));
    }
}
