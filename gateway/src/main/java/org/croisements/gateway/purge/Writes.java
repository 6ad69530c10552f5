package org.croisements.gateway.purge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Observer;
import org.croisements.gateway.routing.Route;

/**
 * Before the answer to a write goes out, what was read before it is out of date: whoever wrote finds what they wrote. A
 * write whose outcome nobody knows counts as one that was done.
 */
@Singleton
public class Writes implements Observer {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** What changes nothing that everybody may read, and comes by the thousand: people who register, keys exchanged. */
    private static final Pattern QUIET = Pattern.compile("/oauth/.*"
            + "|/api/v1/(?:[a-z-]+/[^/]+/)?(?:registrations|registration-requests|delegations|check-ins|messages|api-keys|role-grants|webhooks)"
            + "(?:/.*)?");

    private final Generations generations;

    Writes(Generations generations) {
        this.generations = generations;
    }

    @Override
    public void head(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        Route route = exchange.route();
        int status = request.response().getStatusCode();
        boolean refused = status >= 400 && status < 500;
        if (route != null && !refused && !READS.contains(request.method()) && !isQuiet(request.path())) {
            generations.changed(route.service());
        }
    }

    static boolean isQuiet(String path) {
        return QUIET.matcher(path).matches();
    }
}
