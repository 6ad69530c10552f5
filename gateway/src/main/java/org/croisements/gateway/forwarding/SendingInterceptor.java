package org.croisements.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.croisements.gateway.web.SecondText;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer to the caller: as it comes, or in one piece where it is short and its length is known. A caller who
 * speaks HTTP/1.0 and knows no chunks learns from the end of the connection where the body ends. (The proxy's own way
 * reads and writes the date of each answer anew, sends the shortest in three pieces, and collects all for HTTP/1.0.)
 */
@Singleton
public class SendingInterceptor implements ProxyInterceptor {

    /** What one reading from a service brings; nobody waits long for the rest of that. */
    private static final long SHORT = 16_384;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final SecondText date = new SecondText(DATE::format);

    SendingInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        HttpServerRequest request = context.request().proxiedRequest();
        HttpServerResponse answer = request.response();
        answer.setStatusCode(response.getStatusCode());
        if (response.getStatusMessage() != null) {
            answer.setStatusMessage(response.getStatusMessage());
        }
        MultiMap headers = answer.headers();
        headers.addAll(response.headers());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        if (!headers.contains(HttpHeaders.DATE)) {
            headers.set(HttpHeaders.DATE, date.of(clock.instant()));
        }
        @Nullable Body body = response.getBody();
        if (body == null) {
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            answer.end();
        } else if (body.length() >= 0) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
            if (body.length() <= SHORT) {
                sendWhole(context, body.stream(), answer);
            } else {
                sendInPieces(context, body.stream(), answer);
            }
        } else {
            if (request.version() == HttpVersion.HTTP_1_0) {
                headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            } else {
                answer.setChunked(true);
            }
            sendInPieces(context, body.stream(), answer);
        }
        return Future.succeededFuture();
    }

    private static void sendInPieces(ProxyContext context, ReadStream<Buffer> body, HttpServerResponse answer) {
        body.pipe().endOnFailure(false).to(answer).onFailure(failure -> breakOff(context, answer));
    }

    private static void sendWhole(ProxyContext context, ReadStream<Buffer> body, HttpServerResponse answer) {
        Whole whole = new Whole();
        body.exceptionHandler(failure -> breakOff(context, answer));
        body.endHandler(ended -> answer.end(whole.buffer));
        body.handler(whole::add);
        body.resume();
    }

    /** What can't be sent to its end must not look complete. */
    private static void breakOff(ProxyContext context, HttpServerResponse answer) {
        UpstreamCall call = context.get(Forwarding.CALL, UpstreamCall.class);
        if (call != null) {
            call.breakOff();
        }
        answer.reset();
    }

    /** The pieces of a body together; mostly there is one. */
    private static final class Whole {
        private Buffer buffer = Buffer.buffer(0);

        private void add(Buffer piece) {
            buffer = buffer.length() == 0
                    ? piece
                    : Buffer.buffer().appendBuffer(buffer).appendBuffer(piece);
        }
    }
}
