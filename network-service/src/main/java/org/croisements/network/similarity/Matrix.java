package org.croisements.network.similarity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** All territories of a kind with their features side by side, and the scales on which they are compared. */
public final class Matrix {

    private static final int NO_GENERATION = -1;

    private final List<Candidate> candidates;
    /** Side by side as the features are: whoever compares with all looks at all. */
    private final int[] generations;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Feature, double[]> columns = new EnumMap<>(Feature.class);
    private final Map<Feature, Scale> scales = new EnumMap<>(Feature.class);

    /** Candidates are in the order in which equals are answered; of one code the newest generation comes last. */
    public Matrix(TerritoryKind kind, List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
        generations = candidates.stream()
                .mapToInt(c -> Objects.requireNonNullElse(c.generation(), NO_GENERATION))
                .toArray();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            places.put(candidate.key().code(), i);
            places.put(place(candidate.key().code(), candidate.generation()), i);
        }
        for (Feature feature : Feature.of(kind)) {
            double[] column =
                    candidates.stream().mapToDouble(c -> scaled(feature, c)).toArray();
            columns.put(feature, column);
            scales.put(
                    feature,
                    Scale.of(
                            feature,
                            Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray()));
        }
    }

    private static String place(String code, @Nullable Integer generation) {
        return code + "@" + generation;
    }

    private static double scaled(Feature feature, Candidate candidate) {
        var value = candidate.value(feature);
        return value.isCompared()
                ? feature.scaled(Objects.requireNonNull(value.value()).doubleValue())
                : Double.NaN;
    }

    /** Where the territory with a code stands, of the generation asked or else the newest. */
    public Optional<Integer> placeOf(String code, @Nullable Integer generation) {
        return Optional.ofNullable(places.get(generation == null ? code : place(code, generation)));
    }

    public Candidate candidate(int place) {
        return candidates.get(place);
    }

    /** Whether territories are of one generation, or of none both. */
    public boolean areOfOneGeneration(int one, int other) {
        return generations[one] == generations[other];
    }

    public int size() {
        return candidates.size();
    }

    /** The feature's scaled values by place; not a number where there is none to compare. */
    public double[] column(Feature feature) {
        return Objects.requireNonNull(columns.get(feature));
    }

    public Scale scale(Feature feature) {
        return Objects.requireNonNull(scales.get(feature));
    }
}
