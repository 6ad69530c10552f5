package org.croisements.gateway.forwarding;

import static org.croisements.gateway.problem.GatewayProblem.BODY_TOO_LARGE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import org.croisements.gateway.web.GatewayConfig;

/** Watches the bodies that pass, in both directions: their length going in, their progress either way. */
@Singleton
public class BodyInterceptor implements ProxyInterceptor {

    private final Vertx vertx;
    private final GatewayConfig config;

    BodyInterceptor(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        UpstreamCall call = context.get(Forwarding.CALL, UpstreamCall.class);
        Body body = context.request().getBody();
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (body.length() <= 0 && !chunked) {
            // A body that is never there would have to be read to its end before a second try.
            context.request().setBody(null);
            request.resume();
            call.sent(reads(request.method()));
            return context.sendRequest();
        }
        long limit = Forwarding.route(context).imports()
                ? config.limits().importBytes()
                : config.limits().bodyBytes();
        if (body.length() > limit) {
            return Future.failedFuture(BODY_TOO_LARGE.with("At most %d bytes are taken here", limit));
        }
        // Only now: a client that waits for this hears of a refused key or length before it sends anything.
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        WatchedStream watched = new WatchedStream(
                        vertx, body.stream(), limit, config.times().idleBody())
                .whenEnded(() -> call.sent(false))
                .whenFailed(call::failed);
        BrokenBody.listen(request, () -> watched.fail(new WatchedStream.BodyMalformed()));
        context.request().setBody(Body.body(watched, body.length()));
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        Body body = response.getBody();
        if (body == null) {
            return context.sendResponse();
        }
        HttpServerRequest request = context.request().proxiedRequest();
        if (body.length() < 0 && hasNoBody(request.method(), response.getStatusCode())) {
            // Sent as a body it would be announced as chunks, and none ever comes.
            response.setBody(null);
            body.stream().resume();
            return context.sendResponse();
        }
        ReadStream<Buffer> watched = new WatchedStream(
                vertx, body.stream(), Long.MAX_VALUE, config.times().idleBody());
        response.setBody(Body.body(watched, body.length()));
        return context.sendResponse();
    }

    private static boolean hasNoBody(HttpMethod method, int status) {
        return method.equals(HttpMethod.HEAD) || status == 204 || status == 304 || status < 200;
    }

    private static boolean reads(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
