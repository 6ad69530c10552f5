package org.croisements.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;

/** Holds the headers of what is forwarded to the {@link HeaderRules}, in both directions. */
@Singleton
public class HeaderInterceptor implements ProxyInterceptor {

    private final HeaderRules rules;

    HeaderInterceptor(HeaderRules rules) {
        this.rules = rules;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        rules.towardsService(
                context.request().proxiedRequest(), context.request().headers());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        // The gateway's own problems may say "close", and have no service behind them.
        if (context.get(Forwarding.ANSWERED, Boolean.class) != null) {
            HeaderRules.towardsCaller(context.response().headers());
        }
        return context.sendResponse();
    }
}
