package org.croisements.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.GatewayConfig;

/** Asks each service whether it is ready. */
@Singleton
public class SuiteHealth {

    private final HttpClient client;
    private final GatewayConfig config;

    SuiteHealth(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(2));
        this.config = config;
    }

    /** Whether each service is ready; never fails: a service that can't be asked is not ready. */
    Future<Map<Service, Boolean>> ask() {
        Future<Boolean> events = isReady(Service.EVENTS);
        Future<Boolean> practices = isReady(Service.PRACTICES);
        Future<Boolean> network = isReady(Service.NETWORK);
        return Future.join(events, practices, network)
                .map(all -> new EnumMap<>(Map.of(
                        Service.EVENTS, events.result(),
                        Service.PRACTICES, practices.result(),
                        Service.NETWORK, network.result())));
    }

    private Future<Boolean> isReady(Service service) {
        long patience = config.times().probe().toMillis();
        RequestOptions probe = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(service.in(config).healthUrl().toString())
                .setConnectTimeout(patience)
                .setIdleTimeout(patience);
        return client.request(probe)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .otherwise(false);
    }
}
