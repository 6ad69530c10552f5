package org.croisements.network.evidence;

import org.croisements.kit.fact.Certainty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That something about a record's value is to be taken with care, who says so and why. */
@Schema(description = "What is to be taken with care in a record")
public record QualityNote(
        @Schema(description = "The field or indicator spoken of", examples = "QPV_POPULATION")
        String field,

        @Schema(
                description = "The year of the value spoken of, where the field has several",
                minimum = "1900",
                maximum = "2200",
                examples = "2024")
        @Nullable
        Integer year,

        @Schema(description = "What may be wrong with it") QualityFlag flag,

        @Schema(description = "Stated by the source, or derived from what sources say")
        Certainty certainty,

        @Schema(description = "Why", examples = "101948 is 3.0 times the 34078 of 2015")
        String detail,

        @Schema(
                description = "Key of the source it is about; null where it follows from several records",
                examples = "anct-city-contracts-2024")
        @Nullable
        String source) {

    /** A note on a field that follows from what one source says, or, without a source, from several records. */
    public static QualityNote derived(String field, QualityFlag flag, String detail, @Nullable String source) {
        return new QualityNote(field, null, flag, Certainty.DERIVED, detail, source);
    }

    /** A note on an indicator's value for a year. */
    public static QualityNote on(
            Indicator indicator,
            @Nullable Integer year,
            QualityFlag flag,
            Certainty certainty,
            String detail,
            @Nullable String source) {
        return new QualityNote(indicator.name(), year, flag, certainty, detail, source);
    }

    /** Whether it says that a measure is not to be counted with. */
    public boolean doubts(Measure measure) {
        return (flag == QualityFlag.DOUBTFUL || flag == QualityFlag.CONFLICTING)
                && field.equals(measure.indicator().name())
                && (year == null || year.equals(measure.year()))
                && (source == null || source.equals(measure.source()));
    }
}
