package org.croisements.network.person;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what people can be filtered; each finds only those who show the caller what it asks about. */
record PersonFilter(
        @Parameter(description = "Part of the name; case, accents, blanks don't matter", example = "allais")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "With a function in that organisation, by id or slug", example = "rennes-metropole")
        @RestQuery
        @Nullable
        String organisation,

        @Parameter(description = "With a role in that network, by id or slug", example = "amadeus") @RestQuery @Nullable
        String network,

        @Parameter(
                description =
                        "Part of what they know well, in words or as a concept; case, accents, blanks don't matter",
                example = "entrepreneuriat")
        @RestQuery
        @Nullable
        String expertise,

        @Parameter(description = "Having the function or role on that day", example = "2016-11-03") @RestQuery @Nullable
        LocalDate on) {}
