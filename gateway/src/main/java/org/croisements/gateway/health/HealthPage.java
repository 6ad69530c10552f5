package org.croisements.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.OwnPages;
import org.jspecify.annotations.Nullable;

/** {@code /health}: whether the whole suite is up, and if not, which service is missing. */
@Singleton
public class HealthPage implements OwnPages {

    /** Many who ask at once cause one round of questions. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final SuiteHealth health;
    private final Clock clock;
    private volatile @Nullable Round last;

    HealthPage(SuiteHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    public Set<String> paths() {
        return Set.of("/health");
    }

    @Override
    public void serve(HttpServerRequest request) {
        round().onSuccess(ready -> {
            boolean up = !ready.containsValue(false);
            JsonArray services = new JsonArray();
            ready.forEach((service, isReady) -> services.add(
                    new JsonObject().put("name", service.processName()).put("status", isReady ? "UP" : "DOWN")));
            request.response()
                    .setStatusCode(up ? 200 : 503)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(new JsonObject()
                            .put("status", up ? "UP" : "DOWN")
                            .put("services", services)
                            .toBuffer());
        });
    }

    private Future<Map<Service, Boolean>> round() {
        Round known = last;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.begun().plus(REMEMBERED))) {
            return known.answers();
        }
        Round begun = new Round(now, health.ask());
        last = begun;
        return begun.answers();
    }

    private record Round(Instant begun, Future<Map<Service, Boolean>> answers) {}
}
