package org.croisements.kit.audit;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.croisements.kit.security.Caller;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Notes each 403 that a known caller gets. */
class RefusalFilter {

    private static final int FORBIDDEN = 403;

    private final Refusals refusals;
    private final Caller caller;

    RefusalFilter(Refusals refusals, Caller caller) {
        this.refusals = refusals;
        this.caller = caller;
    }

    @ServerResponseFilter
    void note(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() == FORBIDDEN && resource.getResourceMethod() != null && !caller.isAnonymous()) {
            refusals.note(Actor.of(caller), AuditTrail.nameOf(resource.getResourceMethod()));
        }
    }
}
