package org.croisements.practices.skos;

import java.util.List;
import org.croisements.practices.term.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many public sheets stand under each concept of a scheme. */
@Schema(description = "How many public sheets stand under each concept of a scheme")
record ConceptCounts(
        @Schema(description = "Slug of the scheme", examples = "reseau")
        String scheme,

        @Schema(description = "Different sheets under any of its concepts", minimum = "0", examples = "8")
        long practices,

        @Schema(description = "The concepts, in order") List<ConceptCount> concepts) {

    /** How many public sheets stand under a concept. */
    @Schema(description = "How many public sheets stand under a concept")
    record ConceptCount(
            @Schema(description = "Notation of the concept", examples = "numerique")
            String notation,

            @Schema(description = "What it is called") Label label,

            @Schema(
                    description = "Different sheets under it or a narrower concept, each counted once",
                    minimum = "0",
                    examples = "2")
            long practices) {}
}
