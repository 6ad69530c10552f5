package org.croisements.events.series;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what series can be filtered. */
record EventSeriesFilter(
        @Parameter(description = "Held by that organisation, by id or slug, present or former", example = "reso-villes")
        @RestQuery
        List<String> organiser,

        @Parameter(description = "Part of the title; case, accents, blanks don't matter", example = "cites cap")
        @RestQuery
        @Nullable
        String q) {}
