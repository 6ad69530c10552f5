package org.croisements.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.identity.Credentials;

/**
 * Lets any website read what anyone may read. Writes and tokens are not for foreign pages: a request with credentials
 * gets no permission, so that a browser hides its answer.
 */
@Singleton
public class Cors implements Step {

    private static final CharSequence ANYBODY = HttpHeaders.createOptimized("*");
    private static final CharSequence READABLE = HttpHeaders.createOptimized(
            "ETag, Link, Location, Retry-After, X-Request-Id, Content-Language, Last-Modified, Changes-Cursor, "
                    + "Idempotency-Replayed, Age, Cache-Status, RateLimit, RateLimit-Policy");

    /** Answers a preflight; other requests go on. */
    @Override
    public boolean handle(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        if (!request.method().equals(HttpMethod.OPTIONS)
                || !request.headers().contains(HttpHeaders.ORIGIN)
                || !request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            return false;
        }
        request.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                .putHeader(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Accept, Accept-Language, If-None-Match, If-Modified-Since, X-Request-Id, Traceparent")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
        return true;
    }

    void complete(HttpServerRequest request) {
        HttpMethod method = request.method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (reads && !Credentials.areIn(request.headers())) {
            MultiMap headers = request.response().headers();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
    }
}
