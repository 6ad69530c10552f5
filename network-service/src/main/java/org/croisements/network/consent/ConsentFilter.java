package org.croisements.network.consent;

import java.util.List;
import org.croisements.network.profile.Audience;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what consents can be filtered. */
record ConsentFilter(
        @Parameter(description = "For these audiences") @RestQuery
        List<Audience> audience,

        @Parameter(description = "Only those that hold, or only those that were taken back", example = "true")
        @RestQuery
        @Nullable
        Boolean holds) {}
