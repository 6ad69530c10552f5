package org.croisements.gateway.door;

import static org.croisements.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.gateway.caller.Callers;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.limit.ClientNetwork;
import org.croisements.gateway.web.GatewayConfig;

/**
 * Lets an address have so many connections at once; on one more it says so, and closes it. Trusted proxies hold those of
 * many.
 */
@Singleton
class ConnectionLimit implements Step {

    private final int most;
    private final Callers callers;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Set<HttpConnection> excess = ConcurrentHashMap.newKeySet();

    ConnectionLimit(GatewayConfig config, Callers callers) {
        this.callers = callers;
        this.most = config.rates().enabled() ? config.rates().connections() : Integer.MAX_VALUE;
    }

    void opened(HttpConnection connection) {
        boolean tooMany = counts.merge(network(connection), 1, Integer::sum) > most;
        if (tooMany && !callers.isTrusted(connection.remoteAddress().hostAddress())) {
            excess.add(connection);
        }
    }

    void closed(HttpConnection connection) {
        counts.computeIfPresent(network(connection), (same, count) -> count == 1 ? null : count - 1);
        excess.remove(connection);
    }

    @Override
    public boolean handle(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        if (!excess.isEmpty() && excess.contains(request.connection())) {
            exchange.limit("connections exceeded");
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .putHeader(HttpHeaders.RETRY_AFTER, "1");
            throw TOO_MANY_REQUESTS.with("At most %d connections at once are taken from one address", most);
        }
        return false;
    }

    private static String network(HttpConnection connection) {
        return ClientNetwork.of(connection.remoteAddress().hostAddress());
    }
}
