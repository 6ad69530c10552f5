package org.croisements.kit.edge;

import static org.croisements.kit.problem.CommonProblem.UNAVAILABLE;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Spares work that nobody waits for any more. {@code X-Deadline-Ms} says how long a caller waits from the moment when the
 * request comes; who had to queue for a thread for longer than that is refused before anything is done. Anybody may say
 * it, since all that it can do is make one's own time shorter.
 */
class Deadline {

    private static final String HEADER = "X-Deadline-Ms";
    private static final String KEY = "deadline";
    private static final int BEFORE_ROUTING = 950;
    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,9}");

    void register(@Observes Filters filters) {
        filters.register(Deadline::begin, BEFORE_ROUTING);
    }

    private static void begin(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        if (given != null && MILLIS.matcher(given).matches()) {
            request.put(KEY, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(given)));
        }
        request.next();
    }

    @ServerRequestFilter
    void refuseWhatIsTooLate(RoutingContext request) {
        @Nullable Long deadline = request.get(KEY);
        if (deadline != null && deadline - System.nanoTime() <= 0) {
            throw UNAVAILABLE.with("The time that was left for this request had passed before its turn came");
        }
    }
}
