package org.croisements.gateway.trace;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/** Names a request before anything else happens to it; every log line and problem from then on carries the name. */
@Singleton
public class Tracing {

    public void enter(HttpServerRequest request) {
        TraceContext.enter(request.headers());
        MDC.put("traceId", TraceContext.traceId(request));
    }
}
