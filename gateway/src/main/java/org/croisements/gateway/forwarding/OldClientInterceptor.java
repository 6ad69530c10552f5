package org.croisements.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Answers clients that speak HTTP/1.0 and know no chunks: the end of the connection is the end of the body. (The proxy
 * would collect it all.)
 */
@Singleton
public class OldClientInterceptor implements ProxyInterceptor {

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        @Nullable Body body = context.response().getBody();
        if (request.version() != HttpVersion.HTTP_1_0 || body == null || body.length() >= 0) {
            return context.sendResponse();
        }
        HttpServerResponse answer = request.response();
        answer.setStatusCode(context.response().getStatusCode());
        answer.headers().addAll(context.response().headers());
        answer.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return body.stream().pipeTo(answer).onFailure(failure -> answer.reset());
    }
}
