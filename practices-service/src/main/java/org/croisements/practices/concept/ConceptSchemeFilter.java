package org.croisements.practices.concept;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.practices.term.SchemeUse;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what concept schemes can be filtered. */
record ConceptSchemeFilter(
        @Parameter(
                description = "Words that the label's words begin with; case and accents don't matter",
                example = "theme")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "With a concept of that notation", example = "numerique") @RestQuery @Text(max = 50)
        List<String> notation,

        @Parameter(description = "Schemes of that use") @RestQuery
        List<SchemeUse> use,

        @Parameter(description = "In use in that year, as far as its period tells", example = "2018")
        @RestQuery
        @Nullable
        @Min(1900)
        @Max(2200)
        Integer year) {}
