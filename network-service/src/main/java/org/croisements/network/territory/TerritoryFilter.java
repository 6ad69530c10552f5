package org.croisements.network.territory;

import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what territories can be filtered. */
record TerritoryFilter(
        @Parameter(description = "Kinds of territory") @RestQuery
        List<TerritoryKind> kind,

        @Parameter(description = "Official codes", example = "35238") @RestQuery @Text(max = 20)
        List<String> code,

        @Parameter(description = "Part of the name; case, accents, blanks don't matter", example = "rennes")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "Lying in that region, by code", example = "53") @RestQuery @Text(max = 3)
        List<String> region,

        @Parameter(description = "Lying in that department, by code", example = "35") @RestQuery @Text(max = 3)
        List<String> department,

        @Parameter(description = "Lying in that EPCI, by SIREN", example = "243500139") @RestQuery @Text(max = 9)
        List<String> epci,

        @Parameter(description = "Lying in that commune, by code", example = "35238") @RestQuery @Text(max = 5)
        List<String> commune) {}
