package org.croisements.gateway.door;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.routing.Route;
import org.croisements.gateway.web.OwnPages;
import org.jspecify.annotations.Nullable;

/**
 * The labels under which requests are counted: few, whatever addresses and methods callers invent. Without them
 * anybody could fill the metrics until nothing more is counted.
 */
@Singleton
public class MetricLabels implements HttpServerMetricsTagsContributor {

    private static final String UNKNOWN = "/{unknown}";
    /** Where the platform's metrics look for the form of an address. */
    private static final String PLATFORMS_KEY = "UrlPathTemplate";

    private final Set<String> pages = new HashSet<>();

    MetricLabels(Instance<OwnPages> ownPages) {
        ownPages.forEach(owner -> pages.addAll(owner.paths()));
    }

    /** To be called at the start of each request. */
    void enter(Exchange exchange) {
        Route route = exchange.route();
        Vertx.currentContext()
                .putLocal(
                        PLATFORMS_KEY, route == null ? label(exchange.request().path()) : route.template());
    }

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        return Tags.of("method", RequestGuard.isKnown(method) ? method : "OTHER");
    }

    /** What to count a path under that leads to no service. */
    String label(@Nullable String path) {
        if (path == null) {
            return UNKNOWN;
        }
        if (pages.contains(path)) {
            return path;
        }
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        if (pages.contains(directory + "*")) {
            return directory + "{page}";
        }
        return UNKNOWN;
    }
}
