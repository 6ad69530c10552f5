package org.croisements.kit.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in OPTIONS what is offered at this very path; by itself the framework names the methods of the whole class. */
@Provider
class OptionsFilter implements ContainerResponseFilter {

    private final Offers offers;
    private final RoutingContext routing;

    OptionsFilter(Offers offers, RoutingContext routing) {
        this.offers = offers;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals("OPTIONS") && response.getStatus() < 300) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ALLOW, offers.at(routing.request().path()));
        }
    }
}
