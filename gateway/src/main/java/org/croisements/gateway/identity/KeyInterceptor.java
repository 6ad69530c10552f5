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
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return context.sendRequest();
        }
        return exchange.inPlaceOf(authorization).compose(inPlace -> {
            headers.set(HttpHeaders.AUTHORIZATION, inPlace);
            return context.sendRequest();
        });
    }
}
