package org.croisements.practices.concept;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.NewConcept;
import org.croisements.practices.term.Period;
import org.croisements.practices.term.SchemeUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a concept scheme: what a new one is made of, and what a patch changes. */
@Schema(
        description = "A concept scheme to add",
        examples = {"""
{"slug": "reseau", "label": {"fr": "Thèmes du réseau", "en": "Themes of the network"}, "period": {"from": 2018},
 "use": "THEME", "concepts": [{"notation": "numerique", "label": {"fr": "Numérique", "en": "Digital"}}]}""", """
{"label": {"fr": "Thèmes du réseau", "en": "Themes of the network"}}"""})
public record NewConceptScheme(
        @Schema(
                description = "Readable name in addresses; made of the French label where left out",
                examples = "reseau")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "What it is called") @Valid Label label,

        @Schema(description = "The years in which it was or is in use") @Nullable @Valid
        Period period,

        @Schema(description = "Who drew it up and where it can be read") @Nullable @Text(max = 1000)
        String source,

        @Schema(description = "What records are filed under by its concepts; THEME where left out") @Nullable
        SchemeUse use,

        @Schema(description = "Its concepts, in order; in a patch the list replaces the one before") @Size(max = 1000)
        List<@Valid NewConcept> concepts) {

    /** A scheme as its own edited form, for a patch to be applied to. */
    public static NewConceptScheme of(ConceptScheme s) {
        return new NewConceptScheme(
                s.slug,
                s.label(),
                s.period(),
                s.source,
                s.use,
                s.concepts.stream().map(Concept::form).toList());
    }
}
