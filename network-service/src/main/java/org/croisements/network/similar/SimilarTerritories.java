package org.croisements.network.similar;

import java.util.List;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.similarity.FeatureValue;
import org.croisements.network.similarity.SimilarityProfile;
import org.croisements.network.territory.TerritoryReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The territories that resemble one most, and why. */
@Schema(description = "The territories that resemble one most, and why")
record SimilarTerritories(
        @Schema(description = "The territory asked") TerritoryReference territory,

        @Schema(description = "The profile of weights; null where the caller gave their own") @Nullable
        SimilarityProfile profile,

        @Schema(description = "What is compared, with the territory's own values")
        List<Trait> features,

        @Schema(description = "How many territories it was compared with", examples = "1254")
        int compared,

        @Schema(
                description = "How many were left out since less than three quarters of the weight is known of both",
                examples = "0")
        int notCompared,

        @Schema(description = "The nearest, nearest first") List<Neighbour> neighbours) {

    /** A feature of the territory asked. */
    @Schema(description = "A feature that is compared")
    record Trait(
            @Schema(description = "What is compared") Indicator indicator,

            @Schema(
                    description = "Its part of the whole weight, from 0 to 1",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.3")
            double weight,

            @Schema(description = "The territory's own value")
            FeatureValue own) {}

    /** A territory that resembles it. */
    @Schema(description = "A territory that resembles it")
    record Neighbour(
            @Schema(description = "The territory") TerritoryReference territory,

            @Schema(
                    description = "How far it is: 0 alike in all that is compared, 1 as different as can be",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.064")
            double distance,

            @Schema(
                    description = "Which part of the weight is known of both",
                    minimum = "0.75",
                    maximum = "1",
                    examples = "1")
            double shared,

            @Schema(description = "Up to three features in which they are alike, the strongest first")
            List<Contrast> alike,

            @Schema(description = "Up to two features in which they differ, the strongest first")
            List<Contrast> unlike,

            @Schema(description = "Features that are not known of both and count as the usual difference")
            List<Contrast> leftOut) {}

    /** Both values of one feature. */
    @Schema(description = "Both territories' values of one feature")
    record Contrast(
            @Schema(description = "What is compared") Indicator indicator,

            @Schema(
                    description = "How far apart the values are, from 0 to 1",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.08")
            double difference,

            @Schema(description = "The value of the territory asked")
            FeatureValue own,

            @Schema(description = "The neighbour's value") FeatureValue other) {}
}
