package org.croisements.network.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value of one indicator, as one source gives it. */
@Schema(description = "One value of one indicator, as one source gives it")
public record Measure(
        @Schema(description = "What is measured") Indicator indicator,

        @Schema(
                description = "The year it holds for; null where the source does not say",
                minimum = "1900",
                maximum = "2200",
                examples = "2024")
        @Nullable
        Integer year,

        @Schema(description = "The value as given", minimum = "0", maximum = "1000000000", examples = "33840")
        BigDecimal value,

        @Schema(description = "Key of the source among the record's", examples = "anct-city-contracts-2024")
        String source) {

    /** Equal values are equal however many zeros they are written with. */
    public Measure {
        var plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
