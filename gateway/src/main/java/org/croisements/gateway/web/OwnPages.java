package org.croisements.gateway.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Pages that the gateway serves itself, to GET and HEAD. */
public interface OwnPages {

    /** Whole paths; one that ends in {@code /*} stands for everything directly below it. */
    Set<String> paths();

    /** The parameters that these pages take; others are refused. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** Answers a read of one of the paths, or throws a problem. */
    void serve(HttpServerRequest request);
}
