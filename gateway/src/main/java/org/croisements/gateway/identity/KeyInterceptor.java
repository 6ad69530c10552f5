package org.croisements.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;

/** Puts a token in the place of an API key; any other credential goes on as it came. */
@Singleton
public class KeyInterceptor implements ProxyInterceptor {

    private final KeyExchange exchange;

    KeyInterceptor(KeyExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        MultiMap headers = context.request().headers();
        String secret = ApiKey.presented(headers.get(HttpHeaders.AUTHORIZATION));
        if (secret == null) {
            return context.sendRequest();
        }
        ApiKey key = ApiKey.parse(secret);
        if (key == null) {
            return Future.failedFuture(KeyExchange.refused());
        }
        return exchange.tokenFor(key).compose(token -> {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return context.sendRequest();
        });
    }
}
