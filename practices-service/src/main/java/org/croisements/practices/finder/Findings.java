package org.croisements.practices.finder;

import java.util.List;
import org.croisements.practices.explanation.Correction;
import org.croisements.practices.explanation.SynonymUse;
import org.croisements.practices.index.Facet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands beside the practices of a page. */
@Schema(description = "What stands beside the practices of a page")
record Findings(
        @Schema(description = "How the words were understood; null where none were asked for") @Nullable
        Understanding search,

        @Schema(description = "The practices found by what was asked to be counted, in the order asked")
        List<FacetCounts> facets) {

    /** How the words of a search were understood. */
    @Schema(description = "How the words of a search were understood")
    record Understanding(
            @Schema(
                    description = "What may have been meant, where no practice holds a word",
                    examples = "médiation numérique")
            @Nullable
            String didYouMean,

            @Schema(description = "What was searched for in the place of words that no practice holds")
            List<Correction> corrections,

            @Schema(description = "What was searched for beside what was asked")
            List<SynonymUse> synonyms,

            @Schema(description = "Words that say too little to be searched for", examples = "[\"de\", \"la\"]")
            List<String> ignored) {}

    /** How many of the practices found there are of each value. */
    @Schema(
            description =
                    "How many of the practices found there are of each value; where the list is filtered by this itself, as if it were not")
    record FacetCounts(
            @Schema(description = "By what they are counted")
            Facet facet,

            @Schema(description = "The most frequent values, the most frequent first")
            List<Bucket> values,

            @Schema(description = "How many further values there are", minimum = "0", examples = "0")
            int others) {}

    /** One value. */
    @Schema(description = "A value, and how many practices have it")
    record Bucket(
            @Schema(description = "The value, as the filter takes it", examples = "reseau:numerique")
            String value,

            @Schema(description = "What it is called, where it is not one of a closed list", examples = "Numérique")
            @Nullable
            String label,

            @Schema(description = "How many practices", minimum = "0", examples = "12")
            int count,

            @Schema(description = "Whether the list is filtered by it")
            boolean chosen,

            @Schema(
                    description = "The list of just these",
                    format = "uri",
                    examples = "http://localhost:8080/api/v1/practices?theme=reseau%3Anumerique")
            String href) {}
}
