package org.croisements.gateway.forwarding;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.identity.KeyInterceptor;
import org.croisements.gateway.routing.RouteTable;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on to the services. The interceptors stand in the order in which a request meets them; its answer
 * meets them the other way round.
 */
@Singleton
public class Forwarding {

    /** Names of what travels with a request. */
    static final String CALL = "call";

    static final String SERVICE = "service";
    static final String ANSWERED = "answered";

    private final HttpClient client;
    private final GatewayConfig config;
    private final RouteTable routes;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Forwarding(
            Vertx vertx,
            GatewayConfig config,
            RouteTable routes,
            FailureInterceptor failures,
            HeaderInterceptor headers,
            KeyInterceptor keys,
            BodyInterceptor bodies) {
        this.config = config;
        this.routes = routes;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true)
                        // Shorter than any service keeps a silent connection, so that few are found closed.
                        .setKeepAliveTimeout(15)
                        .setConnectTimeout((int) config.times().connect().toMillis())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.limits().upstreamConnections()));
        for (Service service : Service.values()) {
            proxies.put(service, proxy(service, List.of(failures, headers, keys, bodies)));
        }
    }

    /** Forwards the request; false when no service offers its path. */
    public boolean forward(HttpServerRequest request) {
        @Nullable Service service = routes.find(request.path());
        if (service == null) {
            return false;
        }
        Objects.requireNonNull(proxies.get(service)).handle(request);
        return true;
    }

    private HttpProxy proxy(Service service, List<ProxyInterceptor> interceptors) {
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client);
        URI url = service.in(config).url();
        proxy.origin((ProxyContext context) -> connect(context, url));
        proxy.addInterceptor(new Start(service));
        interceptors.forEach(proxy::addInterceptor);
        return proxy;
    }

    private Future<HttpClientRequest> connect(ProxyContext context, URI url) {
        boolean tls = "https".equals(url.getScheme());
        int standardPort = tls ? 443 : 80;
        UpstreamCall call = context.get(CALL, UpstreamCall.class);
        return client.request(new RequestOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort() > 0 ? url.getPort() : standardPort)
                        .setSsl(tls)
                        .setConnectTimeout(config.times().connect().toMillis()))
                .onSuccess(call::opened);
    }

    /** Says which service a request is for, to those who come after. */
    private record Start(Service service) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.set(SERVICE, service);
            return context.sendRequest();
        }
    }
}
