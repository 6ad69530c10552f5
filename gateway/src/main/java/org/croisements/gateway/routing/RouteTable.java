package org.croisements.gateway.routing;

import jakarta.inject.Singleton;
import org.croisements.gateway.contract.Contracts;
import org.croisements.gateway.contract.Service;
import org.jspecify.annotations.Nullable;

/**
 * Which service answers which path, as its contract says: the most specific form of a path wins, whichever contract it
 * stands in. Below {@code /api/v1} whatever else is under a path goes to the service of that path, so that what is
 * missing there is said by the one who knows; elsewhere only whole paths count.
 */
@Singleton
public class RouteTable {

    private static final String BASE = "/api/v1/";
    private static final String ANYTHING = "/{unknown}";

    private final RouteNode root = new RouteNode();

    RouteTable(Contracts contracts) {
        for (Service service : Service.values()) {
            contracts.paths(service).forEach(path -> add(service, path));
        }
    }

    /** What a path leads to, if a service has it. */
    public @Nullable Route find(String path) {
        boolean api = path.startsWith(BASE);
        // A slash at the end changes nothing.
        String plain = api && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Route exact = root.exact(plain, 1, api);
        return exact != null || !api ? exact : root.below(plain, 1);
    }

    private void add(Service service, String path) {
        RouteNode node = root;
        for (String part : path.substring(1).split("/", -1)) {
            node = node.child(part);
        }
        Route route = new Route(service, path);
        if (!node.leadsTo(route, path.startsWith(BASE) ? new Route(service, path + ANYTHING) : null)) {
            throw new IllegalStateException(
                    "Another service than %s offers %s as well".formatted(service.processName(), path));
        }
    }
}
