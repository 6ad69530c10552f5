package org.croisements.network.similarity;

import java.util.EnumMap;
import java.util.Map;
import org.croisements.network.territory.TerritoryKind;

/** What a comparison is about: how much each feature weighs. */
public enum SimilarityProfile {
    /** The configuration that a policy for priority quarters meets: size, quarters, their share, who acts together. */
    CITY_POLICY(Map.of(
            Feature.POPULATION, 30.0,
            Feature.QPV_COUNT, 30.0,
            Feature.INTEGRATION, 20.0,
            Feature.QPV_SHARE, 15.0,
            Feature.EPCI_SHARE, 15.0,
            Feature.EPCI_POPULATION, 5.0,
            Feature.COMMUNES, 5.0)),
    /** The priority quarters above all. */
    PRIORITY_QUARTERS(Map.of(
            Feature.QPV_COUNT, 30.0,
            Feature.QPV_SHARE, 25.0,
            Feature.QPV_POPULATION, 25.0,
            Feature.POPULATION, 20.0)),
    /** Size and make-up, whatever the quarters. */
    SIZE(Map.of(
            Feature.POPULATION, 40.0,
            Feature.COMMUNES, 20.0,
            Feature.INTEGRATION, 20.0,
            Feature.EPCI_POPULATION, 20.0,
            Feature.EPCI_SHARE, 20.0));

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Map<Feature, Double> weights;

    SimilarityProfile(Map<Feature, Double> weights) {
        this.weights = weights;
    }

    /** The weights of those features that territories of a kind have. */
    public Map<Feature, Double> weights(TerritoryKind kind) {
        var own = new EnumMap<Feature, Double>(Feature.class);
        Feature.of(kind).stream().filter(weights::containsKey).forEach(f -> own.put(f, weights.get(f)));
        return own;
    }
}
