package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class StreamingTest extends GatewayTest {

    @Test
    void aClientThatLeavesTakesTheCallWithIt() throws Exception {
        var left = new CountDownLatch(1);
        services.events.behave(request -> request.response().closeHandler(closed -> left.countDown()));

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Eventually.get(() -> services.events.seen().size(), seen -> seen == 1);
        }

        // Long before the gateway would give up the call itself.
        assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
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
            // As much as fits on the way, and then no more.
            AtomicLong before = new AtomicLong();
            Eventually.get(
                    () -> {
                        LockSupport.parkNanos(300_000_000);
                        return before.getAndSet(written.get());
                    },
                    last -> last > 0 && last == written.get());
            assertThat(written.get()).isLessThan(30_000_000L);
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
            assertThat(firstPiece.get(30, TimeUnit.SECONDS)).isEqualTo("half");
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

    @Test
    void anHttp10ClientHearsNothingThatOthersDoNot() {
        services.events.behave(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Set-Cookie", "a=b")
                    .putHeader("Connection", "X-Inner")
                    .putHeader("X-Inner", "secret")
                    .write("one");
            request.response().end();
        });

        RawAnswer answer = raw("GET /api/v1/events HTTP/1.0\r\nHost: a\r\n\r\n");

        assertThat(answer.body()).isEqualTo("one");
        assertThat(answer.text())
                .doesNotContainIgnoringCase("set-cookie")
                .doesNotContainIgnoringCase("x-inner")
                .containsIgnoringCase("x-content-type-options: nosniff");
    }

    @Test
    void eventsThatAServiceSendsPassAsTheyCome() throws Exception {
        var more = new CompletableFuture<HttpServerResponse>();
        services.events.behave(request -> {
            request.response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: 1\n\n");
            more.complete(request.response());
        });

        var answer = CLIENT.send(
                request("/api/v1/events").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
        byte[] first = answer.body().readNBytes(9);
        more.get().end("data: 2\n\n");

        assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("data: 1\n\n");
        assertThat(answer.body().readAllBytes()).asString().isEqualTo("data: 2\n\n");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void aRangeIsTheServicesToServe() {
        services.events.behave(request -> request.response()
                .setStatusCode(206)
                .putHeader("Content-Range", "bytes 0-1/10")
                .putHeader("Content-Type", "text/csv")
                .end("ab"));

        HttpResponse<String> answer = get("/api/v1/events", "Range", "bytes=0-1", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("ab");
        assertThat(services.events.last().headers().get("Range")).isEqualTo("bytes=0-1");
    }

    @Test
    void trailersEndAtTheDoorAndTheBodyDoesNot() {
        services.events.behave(request -> request.body().onSuccess(body -> {
            request.response().setChunked(true).putHeader("Trailer", "X-Sum").putTrailer("X-Sum", "1");
            request.response().end("got " + body);
        }));

        RawAnswer answer = raw("POST /api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTrailer: X-User\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-User: admin\r\nContent-Length: 99\r\n\r\n");

        assertThat(answer.text()).contains("got {}").doesNotContainIgnoringCase("x-sum");
        assertThat(services.events.last().headers().contains("X-User")).isFalse();
        assertThat(services.events.seen()).hasSize(1);
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
