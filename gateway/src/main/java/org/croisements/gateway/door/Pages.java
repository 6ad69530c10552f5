package org.croisements.gateway.door;

import static org.croisements.gateway.problem.GatewayProblem.INVALID_PARAMETERS;
import static org.croisements.gateway.problem.GatewayProblem.METHOD_NOT_ALLOWED;
import static org.croisements.gateway.problem.GatewayProblem.NOT_FOUND;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.croisements.gateway.exchange.Exchange;
import org.croisements.gateway.exchange.Step;
import org.croisements.gateway.web.OwnPages;

/** The last step: a page of the gateway's own, or nothing. */
@Singleton
class Pages implements Step {

    private final Map<String, OwnPages> pages = new HashMap<>();

    Pages(Instance<OwnPages> ownPages) {
        for (OwnPages owner : ownPages) {
            owner.paths().forEach(path -> pages.put(path, owner));
        }
    }

    /** A page is found by its whole path, or by the directory that it is in. */
    @Override
    public boolean handle(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        String path = request.path();
        OwnPages owner = pages.get(path);
        if (owner == null) {
            owner = pages.get(path.substring(0, path.lastIndexOf('/') + 1) + "*");
        }
        if (owner == null) {
            throw NOT_FOUND.with("There is nothing at %s", path);
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            throw METHOD_NOT_ALLOWED.with("This page can only be read");
        }
        Set<String> unknown = new TreeSet<>(request.params().names());
        unknown.removeAll(owner.parameters());
        if (!unknown.isEmpty()) {
            throw INVALID_PARAMETERS.withUnknown(unknown, owner.parameters());
        }
        owner.serve(request);
        return true;
    }
}
