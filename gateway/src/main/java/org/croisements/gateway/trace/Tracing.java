package org.croisements.gateway.trace;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Names a request before anything else happens to it; every log line and problem from then on carries the name. */
@Singleton
public class Tracing {

    /**
     * Gives the request its trace.
     *
     * @return the caller's span, or null where the trace starts here
     */
    public @Nullable String enter(HttpServerRequest request) {
        String callersSpan = TraceContext.enter(request.headers());
        MDC.put("traceId", TraceContext.traceId(request));
        return callersSpan;
    }
}
