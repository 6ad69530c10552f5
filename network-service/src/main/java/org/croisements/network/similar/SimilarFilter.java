package org.croisements.network.similar;

import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.similarity.Candidate;
import org.croisements.network.similarity.Feature;
import org.croisements.network.similarity.SimilarityProfile;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a territory is compared with, and by which weights. */
record SimilarFilter(
        @Parameter(description = "How many neighbours, 10 unless said") @RestQuery @Nullable @Min(1) @Max(50)
        Integer limit,

        @Parameter(description = "What the comparison is about; CITY_POLICY unless said or own weights are given")
        @RestQuery
        @Nullable
        SimilarityProfile profile,

        @Parameter(
                description = "Own weights, an indicator and a number from 0 to 1000 each, in place of a profile's",
                example = "POPULATION:3")
        @RestQuery
        @Text(
                max = 40,
                pattern = "[A-Z_]{1,30}:[0-9]{1,3}(\\.[0-9]{1,3})?",
                allowed = "an indicator and a weight, such as POPULATION:3")
        List<String> weight,

        @Parameter(description = "Only neighbours lying in that territory, by kind and code", example = "REGION:53")
        @RestQuery
        @Text(max = 40, pattern = TerritoryKey.PATTERN, allowed = TerritoryKey.ALLOWED)
        List<String> within,

        @Parameter(description = "Only neighbours of that type within the kind", example = "METRO")
        @RestQuery
        @Text(max = 50)
        List<String> type,

        @Parameter(description = "Generation of a city contract; the newest unless said", example = "2024")
        @RestQuery
        @Nullable
        @Min(1900)
        @Max(2200)
        Integer generation) {

    private static final int USUAL_LIMIT = 10;

    int most() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    /** The profile asked; null where the caller gives weights. */
    @Nullable
    SimilarityProfile givenProfile() {
        return weight.isEmpty() && profile == null ? SimilarityProfile.CITY_POLICY : profile;
    }

    boolean admitsAll() {
        return within.isEmpty() && type.isEmpty();
    }

    boolean admits(Candidate candidate) {
        return (within.isEmpty() || candidate.parents().stream().anyMatch(within::contains))
                && (type.isEmpty() || (candidate.type() != null && type.contains(candidate.type())));
    }

    /** How much each feature weighs; the caller's weights may be wrong in several ways. */
    Map<Feature, Double> weights(TerritoryKind kind) {
        var given = givenProfile();
        if (weight.isEmpty() && given != null) {
            return given.weights(kind);
        }
        var faults = new ArrayList<String>();
        if (given != null) {
            faults.add("give a profile or weights, not both");
        }
        var weights = new EnumMap<Feature, Double>(Feature.class);
        for (String one : weight) {
            int colon = one.indexOf(':');
            String name = one.substring(0, colon);
            var feature = Feature.of(kind, name);
            if (feature.isEmpty()) {
                var names = Feature.of(kind).stream().map(Feature::name).toList();
                faults.add("%s is nothing that territories of the kind %s are compared by%s"
                        .formatted(name, kind, Nearest.hint(name, names)));
            } else if (weights.put(feature.get(), Double.valueOf(one.substring(colon + 1))) != null) {
                faults.add(name + " is weighed twice");
            }
        }
        weights.values().removeIf(w -> w == 0);
        if (faults.isEmpty() && weights.isEmpty()) {
            faults.add("at least one weight must be more than 0");
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    INVALID_PARAMETERS,
                    faults.size() == 1
                            ? "A parameter has a fault"
                            : "%d parameters have faults".formatted(faults.size()),
                    faults.stream()
                            .map(fault -> Fault.in("weight", "INVALID_VALUE", fault))
                            .toList());
        }
        return weights;
    }
}
