package org.croisements.gateway.routing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of all paths that begin alike. */
final class RouteNode {

    private final Map<String, RouteNode> literals = new HashMap<>();
    private @Nullable RouteNode variable;
    private @Nullable Route route;
    private @Nullable Route below;

    /** The node for the next part of a template, made where there is none yet. */
    RouteNode child(String part) {
        if (!part.startsWith("{")) {
            return literals.computeIfAbsent(part, name -> new RouteNode());
        }
        RouteNode known = variable;
        if (known == null) {
            known = new RouteNode();
            variable = known;
        }
        return known;
    }

    /** Sets what is here and what is anywhere below; false when another service has the place. */
    boolean leadsTo(Route here, @Nullable Route underneath) {
        if (route != null && route.service() != here.service()) {
            return false;
        }
        route = here;
        below = underneath;
        return true;
    }

    /** The route of the whole path from an index on. {@code formats}: {@code /events.csv} is {@code /events}. */
    @Nullable
    Route exact(String path, int from, boolean formats) {
        if (from > path.length()) {
            return route;
        }
        int end = end(path, from);
        String part = path.substring(from, end);
        RouteNode literal = literals.get(part);
        if (literal == null && formats && end == path.length() && part.indexOf('.') > 0) {
            literal = literals.get(part.substring(0, part.indexOf('.')));
        }
        Route found = literal == null ? null : literal.exact(path, end + 1, formats);
        return found != null || variable == null || part.isEmpty() ? found : variable.exact(path, end + 1, formats);
    }

    /** The route that the longest beginning of the path leads to. */
    @Nullable
    Route below(String path, int from) {
        if (from > path.length()) {
            return below;
        }
        int end = end(path, from);
        RouteNode literal = literals.get(path.substring(from, end));
        Route found = literal == null ? null : literal.below(path, end + 1);
        Route other = variable == null ? null : variable.below(path, end + 1);
        if (found == null || (other != null && other.depth() > found.depth())) {
            found = other;
        }
        return found == null ? below : found;
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }
}
