package org.croisements.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.croisements.gateway.compression.CompressionInterceptor;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.identity.KeyInterceptor;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.shed.AdministratorInterceptor;
import org.croisements.gateway.upstream.ServiceClient;

/**
 * Passes requests on to the services. The interceptors stand in the order in which a request meets them; its answer
 * meets them the other way round.
 */
@Singleton
public class Forwarding implements Step {

    /** Names of what travels with a request. */
    static final String CALL = "call";

    static final String EXCHANGE = "exchange";
    static final String ANSWERED = "answered";

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final ServiceClient services;
    private final List<ProxyInterceptor> interceptors;

    Forwarding(
            ServiceClient services,
            SendingInterceptor sending,
            FailureInterceptor failures,
            HeaderInterceptor headers,
            KeyInterceptor keys,
            AdministratorInterceptor administrators,
            CompressionInterceptor compression,
            BodyInterceptor bodies) {
        this.services = services;
        this.interceptors = List.of(sending, failures, headers, keys, administrators, compression, bodies);
    }

    @Override
    public boolean handle(Exchange exchange) {
        if (exchange.route() == null) {
            return false;
        }
        HttpProxy proxy = HttpProxy.reverseProxy(OPTIONS, services.client())
                .origin((ProxyContext context) ->
                        context.get(CALL, UpstreamCall.class).open(services))
                .addInterceptor(new Start(exchange));
        interceptors.forEach(proxy::addInterceptor);
        proxy.handle(exchange.request());
        return true;
    }

    /** What a request in the proxy is for the rest of the gateway. */
    public static Exchange exchange(ProxyContext context) {
        return context.get(EXCHANGE, Exchange.class);
    }

    static Route route(ProxyContext context) {
        return Objects.requireNonNull(exchange(context).route(), "only what has a route is forwarded");
    }

    /** Hands the request's own things to those who come after. */
    private record Start(Exchange exchange) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.set(EXCHANGE, exchange);
            return context.sendRequest();
        }
    }
}
