package org.croisements.network.apikey;

import java.util.List;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what API keys can be filtered. */
record ApiKeyFilter(
        @Parameter(description = "Acting for that centre, by id or slug", example = "reso-villes") @RestQuery @Nullable
        String centre,

        @Parameter(description = "With one of these roles", example = "editor") @RestQuery
        List<GrantedRole> role,

        @Parameter(description = "In one of these states", example = "LIVE") @RestQuery
        List<ApiKey.State> state) {}
