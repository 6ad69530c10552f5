package org.croisements.network.similarity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryReference;
import org.jspecify.annotations.Nullable;

/** A territory with what is known of its features. */
public record Candidate(
        TerritoryKey key,
        @Nullable Integer generation,
        String name,
        @Nullable String type,
        List<String> parents,
        Map<Feature, FeatureValue> values) {

    public Candidate {
        values = new EnumMap<>(values);
    }

    public FeatureValue value(Feature feature) {
        return values.getOrDefault(feature, FeatureValue.UNKNOWN);
    }

    public TerritoryReference reference() {
        return TerritoryReference.of(key, name);
    }
}
