package org.croisements.kit.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request its W3C trace id: the caller's, or a new one. It stands in each log line and problem of the
 * request and goes back as {@code X-Request-Id}.
 */
public class RequestTrace {

    private static final String KEY = "traceId";
    private static final int BEFORE_ROUTING = 1_000;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    void register(@Observes Filters filters) {
        filters.register(RequestTrace::begin, BEFORE_ROUTING);
    }

    /** The trace id of the request at hand. */
    public static String id(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? fresh() : id;
    }

    private static void begin(RoutingContext request) {
        String id = given(request.request().getHeader("traceparent"));
        request.put(KEY, id);
        MDC.put(KEY, id);
        request.response().putHeader("X-Request-Id", id).putHeader("X-Content-Type-Options", "nosniff");
        request.next();
    }

    private static String given(@Nullable String traceparent) {
        if (traceparent != null && traceparent.length() < 200) {
            Matcher form = TRACEPARENT.matcher(traceparent.toLowerCase(Locale.ROOT));
            if (form.matches() && !form.group(1).equals("0".repeat(32))) {
                return form.group(1);
            }
        }
        return fresh();
    }

    /** A trace id for what no request asked for. */
    public static String fresh() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
