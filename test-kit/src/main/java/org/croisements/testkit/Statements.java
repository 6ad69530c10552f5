package org.croisements.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The statements that Hibernate makes for a request, which is known by its trace id. A service's tests make it known to
 * Hibernate by a bean that extends it.
 */
@SuppressWarnings("serial") // nobody stores it
public class Statements implements StatementInspector {

    private static final Map<String, List<String>> BY_TRACE = new ConcurrentHashMap<>();

    /** The statements that an anonymous reader's request for an address takes, in their order. */
    public static List<String> of(String address) {
        var random = ThreadLocalRandom.current();
        String trace = "%016x%016x".formatted(random.nextLong(1, Long.MAX_VALUE), random.nextLong());
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        BY_TRACE.put(trace, statements);
        Api.anonymous()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200);
        BY_TRACE.remove(trace);
        return List.copyOf(statements);
    }

    @Override
    public String inspect(String sql) {
        @Nullable Object trace = MDC.get("traceId");
        var statements = trace == null ? null : BY_TRACE.get(trace.toString());
        if (statements != null) {
            statements.add(sql);
        }
        return sql;
    }
}
