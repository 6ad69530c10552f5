package org.croisements.gateway.health;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.upstream.Upstreams;
import org.croisements.gateway.web.OwnPages;

/**
 * {@code /health}: whether the whole suite is up, and if not, which service is missing: one of which no replica is
 * ready, as the last probes said.
 */
@Singleton
public class HealthPage implements OwnPages {

    private final Upstreams upstreams;

    HealthPage(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/health");
    }

    @Override
    public void serve(HttpServerRequest request) {
        boolean up = true;
        JsonArray services = new JsonArray();
        for (Service service : Service.values()) {
            boolean ready = upstreams.of(service).isReady();
            up &= ready;
            services.add(new JsonObject().put("name", service.processName()).put("status", ready ? "UP" : "DOWN"));
        }
        request.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("status", up ? "UP" : "DOWN")
                        .put("services", services)
                        .toBuffer());
    }
}
