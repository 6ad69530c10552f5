package org.croisements.network.similarity;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The value of a territory's feature, where it comes from, and why it is left out where it is. */
@Schema(description = "The value of a territory's feature and where it comes from")
public record FeatureValue(
        @Schema(description = "The value as the source gives it; null where none is known", examples = "473973")
        @Nullable
        BigDecimal value,

        @Schema(description = "The value in a word, where it is a step on a scale", examples = "METRO") @Nullable
        String label,

        @Schema(
                description = "The year it holds for; null where the source does not say",
                minimum = "1900",
                maximum = "2200",
                examples = "2024")
        @Nullable
        Integer year,

        @Schema(description = "Who says so", examples = "Insee and DGCL, by @etalab/decoupage-administratif") @Nullable
        String source,

        @Schema(
                description = "Why it is left out of the comparison; null where it is compared",
                examples = "DOUBTFUL: 101948 is 3.0 times the 34078 of 2015")
        @Nullable
        String leftOut) {

    public static final FeatureValue UNKNOWN = new FeatureValue(null, null, null, null, "MISSING: no value is known");

    public boolean isCompared() {
        return value != null && leftOut == null;
    }
}
