package org.croisements.practices.concept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.NewConcept;
import org.croisements.practices.term.Period;
import org.croisements.practices.term.SchemeUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A concept scheme with its concepts. */
@Schema(description = "A concept scheme with its concepts")
record ConceptSchemeDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "reseau")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "What it is called") Label label,

        @Schema(description = "The years in which it was or is in use") @Nullable
        Period period,

        @Schema(description = "Who drew it up and where it can be read") @Nullable
        String source,

        @Schema(description = "What records are filed under by its concepts")
        SchemeUse use,

        @Schema(description = "Its concepts, in order") List<NewConcept> concepts,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static ConceptSchemeDetail of(ConceptScheme s) {
        return new ConceptSchemeDetail(
                s.id,
                s.slug,
                s.formerSlugs.stream().sorted().toList(),
                s.label(),
                s.period(),
                s.source,
                s.use,
                s.concepts.stream().map(Concept::form).toList(),
                s.version,
                s.createdAt,
                s.updatedAt);
    }
}
