package org.croisements.practices.inspiration;

import java.time.Instant;
import java.util.List;
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.lesson.Outcome;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Practices from territories that resemble one: how similar, with what outcome, known how well, each by itself. */
@Schema(description = "Practices from territories that resemble one")
record Inspirations(
        @Schema(description = "The territory asked") TerritoryReference territory,

        @Schema(description = "What is known of the territories that resemble it")
        Comparison comparison,

        @Schema(description = "From the most similar territory on, in each by title")
        List<InspiringPractice> items) {

    /** How much is known of similar territories. */
    enum ComparisonState {
        /** As the directory says now. */
        CURRENT,
        /** As the directory said before it stopped answering. */
        OLD,
        /** The directory does not answer: practices of the territory itself alone are shown. */
        UNKNOWN
    }

    /** What is known of the territories that resemble one. */
    @Schema(description = "What is known of the territories that resemble it")
    record Comparison(
            @Schema(description = "Whether what is shown is all that could be")
            ComparisonState state,

            @Schema(description = "When the directory said so") @Nullable
            Instant at,

            @Schema(description = "How many similar territories were looked at", minimum = "0", examples = "50")
            int territories) {}

    /** A practice of a similar territory. */
    @Schema(description = "A practice of a similar territory: three columns that are never mixed into one score")
    record InspiringPractice(
            @Schema(description = "The practice") PracticeSummary practice,
            @Schema(description = "Where it takes place") TerritoryReference territory,

            @Schema(
                    description = "How much that territory is like the one asked: 1 in all that is compared",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.936")
            double similarity,

            @Schema(description = "What its results say of whether it works; what did not work too")
            List<Outcome> outcomes,

            @Schema(description = "How well that is known") @Nullable
            EvidenceLevel evidence) {}
}
