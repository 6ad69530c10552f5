package org.croisements.gateway.routing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.contract.Contracts;
import org.croisements.gateway.contract.Service;
import org.jspecify.annotations.Nullable;

/**
 * Which service answers which path, as its contract says. Below {@code /api/v1} the collection decides, together with
 * everything under it and its other formats; elsewhere the path itself, and {@code /oauth} as a whole.
 */
@Singleton
public class RouteTable {

    private static final String BASE = "/api/v1/";
    /** Collections that every service has a part of: there the next word decides. */
    private static final Set<String> SHARED = Set.of("changes", "audit");

    private final Map<String, Service> services = new HashMap<>();

    RouteTable(Contracts contracts) {
        for (Service service : Service.values()) {
            for (String path : contracts.paths(service)) {
                Service other = services.putIfAbsent(key(path), service);
                if (other != null && other != service) {
                    throw new IllegalStateException(
                            "%s and %s both offer %s".formatted(other.processName(), service.processName(), key(path)));
                }
            }
        }
    }

    /** The service that answers a path, if there is one. */
    public @Nullable Service find(String path) {
        return services.get(key(path));
    }

    /** What to count a path under if a service answers it: one label a collection, and one for all their records. */
    public @Nullable String label(String path) {
        String key = key(path);
        if (!services.containsKey(key)) {
            return null;
        }
        boolean below = path.length() > key.length() && path.charAt(key.length()) == '/';
        return below ? BASE + "{collection}/{record}" : key;
    }

    /** What of a path decides: {@code /api/v1/events.csv} is {@code /api/v1/events}. */
    private static String key(String path) {
        if (!path.startsWith(BASE)) {
            return path.startsWith("/oauth/") ? "/oauth/" : path;
        }
        int end = end(path, BASE.length());
        if (SHARED.contains(path.substring(BASE.length(), end)) && end < path.length()) {
            end = end(path, end + 1);
        }
        int start = path.lastIndexOf('/', end - 1);
        int format = path.indexOf('.', start);
        return path.substring(0, format > 0 && format < end ? format : end);
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }
}
