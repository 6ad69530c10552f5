package org.croisements.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Has requests that reach no operation counted under one label. Without it anybody could invent addresses until the
 * metrics are full.
 */
class MetricLabels {

    private static final int BEFORE_ALL_OTHERS = 1_100;

    /** Where REST puts the form of the address, such as {@code /api/v1/events/{event}}, once it has found the operation. */
    private static final String PLATFORMS_KEY = "UrlPathTemplate";

    void register(@Observes Filters filters) {
        filters.register(MetricLabels::begin, BEFORE_ALL_OTHERS);
    }

    private static void begin(RoutingContext request) {
        ((HttpServerRequestInternal) request.request()).context().putLocal(PLATFORMS_KEY, "/{unknown}");
        request.next();
    }
}
