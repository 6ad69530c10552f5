package org.croisements.practices.similar;

import java.util.List;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The practices that have most in common with one, and what that is. */
@Schema(description = "The practices that have most in common with one, and what that is")
record SimilarPractices(
        @Schema(description = "The practice asked") Reference practice,

        @Schema(description = "The most alike first") List<SimilarPractice> items) {

    /** A practice that has something in common with it. */
    @Schema(description = "A practice that has something in common with it")
    record SimilarPractice(
            @Schema(description = "The practice") PracticeSummary practice,

            @Schema(description = "What they have in common")
            Reasons reasons) {}

    /** What two practices have in common. */
    @Schema(description = "What two practices have in common")
    record Reasons(
            @Schema(description = "Themes both stand under") List<ConceptReference> themes,

            @Schema(description = "Whom both are for, in words", examples = "[\"jeunes des QPV\"]")
            List<String> publics,

            @Schema(description = "Territories of both") List<TerritoryReference> territories,
            @Schema(description = "Organisations in both") List<Reference> contributors,

            @Schema(description = "Rare words that both hold, the rarest first", examples = "[\"mécanique\"]")
            List<String> words) {}
}
