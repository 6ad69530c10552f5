package org.croisements.network.similar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.similarity.Candidate;
import org.croisements.network.similarity.Feature;
import org.croisements.network.similarity.FeatureValue;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Takes from what sources say of territories the values that are compared; what is doubtful is left out and says so. */
final class Candidates {

    private static final String COUNTED = "Croisements, counted from the published list of priority quarters";
    private static final String DERIVED = "Croisements, derived from the EPCI it belongs to";
    private static final String DIRECTORY = "Croisements, the directory's reference";
    private static final Map<String, Integer> STEPS = Map.of("CC", 0, "CA", 1, "CU", 2, "METRO", 2, "MET69", 2);
    private static final int SHARE_DIGITS = 2;

    private final Map<String, KnownTerritory> epcis;
    private final Map<String, Integer> quarters = new HashMap<>();
    private final @Nullable Integer listed;
    /** Texts that many territories share are kept once. */
    private final Map<String, String> shared = new HashMap<>();

    Candidates(List<KnownTerritory> epcis, List<KnownTerritory> quarters) {
        this.epcis = epcis.stream()
                .collect(Collectors.toMap(e -> new TerritoryKey(e.kind(), e.code()).word(), Function.identity()));
        var published = quarters.stream()
                .filter(q -> q.sources().stream().anyMatch(DataSource::listsQuarters))
                .toList();
        listed = published.stream()
                .map(KnownTerritory::generation)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        published.stream()
                .filter(q -> Objects.equals(q.generation(), listed))
                .flatMap(q -> q.parents().stream().distinct())
                .forEach(parent -> this.quarters.merge(parent, 1, Integer::sum));
    }

    Candidate of(KnownTerritory territory) {
        var values = new EnumMap<Feature, FeatureValue>(Feature.class);
        for (Feature feature : Feature.of(territory.kind())) {
            stated(territory, feature)
                    .or(() -> found(territory, feature))
                    .ifPresent(value -> values.put(feature, value));
        }
        return new Candidate(
                new TerritoryKey(territory.kind(), territory.code()),
                territory.generation(),
                territory.name(),
                territory.type() == null ? null : once(territory.type()),
                territory.parents().stream().map(this::once).toList(),
                values);
    }

    /** What sources say for the latest year; where they disagree, or one is doubted, it is left out. */
    private Optional<FeatureValue> stated(KnownTerritory territory, Feature feature) {
        var all = territory.measures().stream()
                .filter(m -> m.indicator() == feature.indicator())
                .toList();
        var year = all.stream().map(Candidates::yearOf).max(Comparator.naturalOrder());
        var latest =
                all.stream().filter(m -> Optional.of(yearOf(m)).equals(year)).toList();
        return latest.stream().findFirst().map(first -> {
            boolean agree = latest.stream().allMatch(m -> m.value().compareTo(first.value()) == 0);
            String doubt = agree
                    ? latest.stream()
                            .flatMap(m -> doubts(territory, m).stream())
                            .findFirst()
                            .orElse(null)
                    : QualityFlag.CONFLICTING + ": sources give different values";
            return new FeatureValue(first.value(), null, first.year(), once(territory.labelOf(first.source())), doubt);
        });
    }

    private static Integer yearOf(Measure measure) {
        return measure.year() == null ? 0 : measure.year();
    }

    private static Optional<String> doubts(KnownTerritory territory, Measure measure) {
        return territory.quality().stream()
                .filter(note -> note.doubts(measure))
                .map(note -> note.flag() + ": " + note.detail())
                .findFirst();
    }

    /** What follows from the directory where no source says it. */
    private Optional<FeatureValue> found(KnownTerritory territory, Feature feature) {
        var epci = territory.parents().stream()
                .map(epcis::get)
                .filter(Objects::nonNull)
                .findFirst();
        return switch (feature) {
            case POPULATION ->
                Optional.ofNullable(territory.population())
                        .map(people -> value(BigDecimal.valueOf(people), null, DIRECTORY));
            case QPV_COUNT -> counted(territory).map(count -> value(BigDecimal.valueOf(count), listed, COUNTED));
            case QPV_POPULATION, QPV_SHARE ->
                counted(territory).filter(count -> count == 0).map(none -> value(BigDecimal.ZERO, listed, COUNTED));
            case INTEGRATION ->
                territory.kind() == TerritoryKind.EPCI
                        ? step(territory.type(), DIRECTORY)
                        : epci.flatMap(e -> step(e.type(), DERIVED));
            case EPCI_POPULATION ->
                epci.map(KnownTerritory::population).map(people -> value(BigDecimal.valueOf(people), null, DERIVED));
            case EPCI_SHARE ->
                epci.map(KnownTerritory::population)
                        .filter(people -> people > 0 && territory.population() != null)
                        .map(people ->
                                value(share(Objects.requireNonNull(territory.population()), people), null, DERIVED));
            case COMMUNES -> Optional.empty();
        };
    }

    /** How many quarters of the published list lie in it; unknown as long as no list is published. */
    private Optional<Integer> counted(KnownTerritory territory) {
        String key = new TerritoryKey(territory.kind(), territory.code()).word();
        return listed == null ? Optional.empty() : Optional.of(quarters.getOrDefault(key, 0));
    }

    private static Optional<FeatureValue> step(@Nullable String type, String source) {
        return Optional.ofNullable(type == null ? null : STEPS.get(type))
                .map(step -> new FeatureValue(BigDecimal.valueOf(step), type, null, source, null));
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(100.0 * part / whole).setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN);
    }

    private static FeatureValue value(BigDecimal value, @Nullable Integer year, String source) {
        return new FeatureValue(value, null, year, source, null);
    }

    private String once(String text) {
        return shared.computeIfAbsent(text, t -> t);
    }
}
