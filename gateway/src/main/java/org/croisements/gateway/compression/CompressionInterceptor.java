package org.croisements.gateway.compression;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compresses answers that are text, long enough and not personal. (What is personal may hold secrets beside what the
 * caller sent; over TLS the length of both compressed together gives secrets away.)
 */
@Singleton
public class CompressionInterceptor implements ProxyInterceptor {

    private static final String MARKED = "marked";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        MultiMap headers = context.request().headers();
        headers.remove(HttpHeaders.ACCEPT_ENCODING);
        if (Tags.unmark(headers)) {
            context.set(MARKED, true);
        }
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        MultiMap headers = response.headers();
        boolean unchanged = response.getStatusCode() == 304;
        if (!unchanged && !Gzip.isText(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return context.sendResponse();
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        HttpServerRequest request = context.request().proxiedRequest();
        if (unchanged) {
            if (context.get(MARKED, Boolean.class) != null) {
                mark(headers);
            }
        } else if (isWorthIt(request, response) && Gzip.accepted(request)) {
            compress(response);
        }
        return context.sendResponse();
    }

    private static boolean isWorthIt(HttpServerRequest request, ProxyResponse response) {
        MultiMap headers = response.headers();
        @Nullable Body body = response.getBody();
        return body != null
                && !request.method().equals(HttpMethod.HEAD)
                && response.getStatusCode() != 206
                && (body.length() < 0 || body.length() >= Gzip.FLOOR)
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && !says(headers.get(HttpHeaders.CACHE_CONTROL), "no-store")
                && !says(headers.get(HttpHeaders.CACHE_CONTROL), "no-transform");
    }

    private static void compress(ProxyResponse response) {
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        // Parts are counted in the bytes of the plain form.
        headers.remove(HttpHeaders.ACCEPT_RANGES);
        mark(headers);
        Body plain = response.getBody();
        response.setBody(Body.body(new GzipStream(plain.stream(), plain.length() < 0)));
    }

    private static void mark(MultiMap headers) {
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, Tags.compressed(tag));
        }
    }

    private static boolean says(@Nullable String cacheControl, String directive) {
        return cacheControl != null && cacheControl.toLowerCase(Locale.ROOT).contains(directive);
    }
}
