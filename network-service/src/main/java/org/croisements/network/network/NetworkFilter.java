package org.croisements.network.network;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what networks can be filtered. */
record NetworkFilter(
        @Parameter(description = "Kinds of network") @RestQuery
        List<NetworkKind> kind,

        @Parameter(
                description = "Part of the name, acronym or full name; case, accents, blanks don't matter",
                example = "amadeus")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "Belonging to that network, by id or slug", example = "rncrpv") @RestQuery @Nullable
        String parent,

        @Parameter(description = "Supported by that organisation, by id or slug", example = "cget") @RestQuery @Nullable
        String supporter) {}
