package org.croisements.network.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every comparison, tried on random territories with random gaps, doubts and weights. */
class ComparisonTest {

    private static final List<Feature> FEATURES = Feature.of(TerritoryKind.EPCI);

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsAsFarThereAsBack(int seed) {
        var random = new Random(seed);
        var matrix = matrix(random, 40);
        var weights = weights(random);

        for (int one = 0; one < matrix.size(); one++) {
            for (int other = 0; other < matrix.size(); other++) {
                var there = new Comparison(matrix, one, weights).to(other);
                var back = new Comparison(matrix, other, weights).to(one);
                assertThat(there.distance()).isEqualTo(back.distance()).isBetween(0.0, 1.0);
                assertThat(there.shared()).isEqualTo(back.shared()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsTheirOwnNeighbour(int seed) {
        var random = new Random(seed);
        var matrix = matrix(random, 40);
        var weights = weights(random);

        for (int self = 0; self < matrix.size(); self++) {
            int place = self;
            assertThat(new Comparison(matrix, self, weights)
                            .nearest(50, any -> true)
                            .nearest())
                    .noneMatch(neighbour -> neighbour.place() == place);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswerWhateverTheOrderOfReading(int seed) {
        var random = new Random(seed);
        var candidates = candidates(random, 40);
        var weights = weights(random);
        var again = new ArrayList<>(candidates);
        Collections.shuffle(again, random);
        again.sort((a, b) -> a.key().code().compareTo(b.key().code()));

        assertThat(nearest(new Matrix(TerritoryKind.EPCI, candidates), weights))
                .isEqualTo(nearest(new Matrix(TerritoryKind.EPCI, again), weights));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNearestAreThoseOfAFullSort(int seed) {
        var random = new Random(seed);
        var matrix = matrix(random, 60);
        var comparison = new Comparison(matrix, 0, weights(random));

        var all = IntStream.range(1, matrix.size())
                .mapToObj(comparison::to)
                .filter(d -> d.shared() >= 0.75)
                .sorted((a, b) -> a.distance() == b.distance()
                        ? Integer.compare(a.place(), b.place())
                        : Double.compare(a.distance(), b.distance()))
                .toList();
        var result = comparison.nearest(7, any -> true);

        assertThat(result.nearest()).isEqualTo(all.subList(0, Math.min(7, all.size())));
        assertThat(result.compared()).isEqualTo(all.size());
        assertThat(result.notCompared()).isEqualTo(matrix.size() - 1 - all.size());
    }

    @Test
    void threeQuartersOfTheWeightMustBeKnownOfBoth() {
        var weights = Map.of(Feature.POPULATION, 75.0, Feature.QPV_SHARE, 25.0);
        var matrix = new Matrix(
                TerritoryKind.EPCI,
                List.of(
                        candidate(1, Map.of(Feature.POPULATION, 1_000, Feature.QPV_SHARE, 5)),
                        candidate(2, Map.of(Feature.POPULATION, 2_000)),
                        candidate(3, Map.of(Feature.QPV_SHARE, 5))));

        var result = new Comparison(matrix, 0, weights).nearest(10, any -> true);

        assertThat(result.nearest()).extracting(Comparison.Distance::place).containsExactly(1);
        assertThat(result.nearest().get(0).shared()).isEqualTo(0.75);
        assertThat(result.notCompared()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownNeitherHelpsNorHarms() {
        var weights = Map.of(Feature.POPULATION, 80.0, Feature.INTEGRATION, 20.0);
        var matrix = new Matrix(
                TerritoryKind.EPCI,
                List.of(
                        candidate(1, Map.of(Feature.POPULATION, 1_000, Feature.INTEGRATION, 0)),
                        candidate(2, Map.of(Feature.POPULATION, 1_000, Feature.INTEGRATION, 0)),
                        candidate(3, Map.of(Feature.POPULATION, 1_000)),
                        candidate(4, Map.of(Feature.POPULATION, 1_000, Feature.INTEGRATION, 2))));

        var result = new Comparison(matrix, 0, weights).nearest(10, any -> true);

        assertThat(result.nearest()).extracting(Comparison.Distance::place).containsExactly(1, 2, 3);
    }

    @Test
    void ofEqualsTheFirstStay() {
        var weights = Map.of(Feature.POPULATION, 1.0);
        var matrix = new Matrix(
                TerritoryKind.EPCI,
                IntStream.range(0, 30)
                        .mapToObj(number -> candidate(number, Map.of(Feature.POPULATION, number == 20 ? 1_000 : 1_100)))
                        .toList());

        var result = new Comparison(matrix, 20, weights).nearest(3, place -> place != 1);

        assertThat(result.nearest()).extracting(Comparison.Distance::place).containsExactly(0, 2, 3);
        assertThat(result.compared()).isEqualTo(28);
    }

    private static List<Comparison.Distance> nearest(Matrix matrix, Map<Feature, Double> weights) {
        return IntStream.range(0, matrix.size())
                .boxed()
                .flatMap(self -> new Comparison(matrix, self, weights).nearest(10, any -> true).nearest().stream())
                .toList();
    }

    private static Matrix matrix(Random random, int size) {
        return new Matrix(TerritoryKind.EPCI, candidates(random, size));
    }

    private static List<Candidate> candidates(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    var values = new EnumMap<Feature, Number>(Feature.class);
                    FEATURES.stream()
                            .filter(f -> random.nextInt(8) > 0)
                            .forEach(f -> values.put(f, f == Feature.INTEGRATION ? random.nextInt(3) : value(random)));
                    return candidate(i, values);
                })
                .toList();
    }

    private static int value(Random random) {
        return random.nextInt(4) == 0 ? 0 : (int) Math.exp(random.nextDouble() * 12);
    }

    private static Candidate candidate(int number, Map<Feature, ? extends Number> values) {
        var known = new EnumMap<Feature, FeatureValue>(Feature.class);
        values.forEach((feature, value) ->
                known.put(feature, new FeatureValue(BigDecimal.valueOf(value.longValue()), null, 2024, "Test", null)));
        return new Candidate(
                new TerritoryKey(TerritoryKind.EPCI, "2435%05d".formatted(number)),
                null,
                "Nr " + number,
                "CC",
                List.of(),
                known);
    }

    private static Map<Feature, Double> weights(Random random) {
        var weights = new EnumMap<Feature, Double>(Feature.class);
        FEATURES.forEach(f -> weights.put(f, 1.0 + random.nextInt(30)));
        return weights;
    }
}
