package org.croisements.kit.write;

import io.quarkus.arc.All;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a write only when what is kept beside the database knows of it, with the token to ask other replicas with. */
class ReadModelFilter {

    private static final String TOKEN = "Consistency-Token";
    private static final Set<String> WRITES = Set.of("POST", "PATCH", "PUT", "DELETE");
    private static final int FAILURES = 400;

    private final List<ReadModel> models;

    ReadModelFilter(@All List<ReadModel> models) {
        this.models = models;
    }

    @ServerResponseFilter
    void follow(ContainerRequestContext request, ContainerResponseContext response) {
        if (WRITES.contains(request.getMethod()) && response.getStatus() < FAILURES) {
            models.forEach(model -> response.getHeaders().putSingle(TOKEN, model.follow()));
        }
    }
}
