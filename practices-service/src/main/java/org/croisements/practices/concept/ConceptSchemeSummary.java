package org.croisements.practices.concept;

import java.util.UUID;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.Period;
import org.croisements.practices.term.SchemeUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A concept scheme, as listed. */
@Schema(description = "A concept scheme, as listed")
record ConceptSchemeSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "reseau")
        String slug,

        @Schema(description = "What it is called") Label label,

        @Schema(description = "The years in which it was or is in use") @Nullable
        Period period,

        @Schema(description = "Who drew it up and where it can be read") @Nullable
        String source,

        @Schema(description = "What records are filed under by its concepts")
        SchemeUse use,

        @Schema(description = "How many concepts it has", minimum = "0", maximum = "1000", examples = "13")
        int concepts) {

    static ConceptSchemeSummary of(ConceptScheme s) {
        return new ConceptSchemeSummary(s.id, s.slug, s.label(), s.period(), s.source, s.use, s.concepts.size());
    }
}
