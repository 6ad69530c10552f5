package org.croisements.network.priorityfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.fact.Certainty;
import org.croisements.network.evidence.ContractArea;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.Point;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.jspecify.annotations.Nullable;

/** What a source's lines on one city contract say together: one line a territory, nearly always just one. */
final class ContractLines {

    /** Beyond this times the population before, or below its inverse, a population is hardly right. */
    private static final double LIKELY = 1.8;

    private static final double METROPOLITAN_SOUTH = 41;

    private final List<ContractArea> areas;
    private final String source;
    private final @Nullable Integer year;
    private final @Nullable Integer yearBefore;

    /** The lines known of a contract with a new one, which replaces the one on the same territory. */
    ContractLines(@Nullable Territory known, ContractArea line, @Nullable Integer year, @Nullable Integer yearBefore) {
        source = line.source();
        this.year = year;
        this.yearBefore = yearBefore;
        var before = known == null ? List.<ContractArea>of() : known.evidence().areas(source);
        areas = Stream.concat(before.stream().filter(area -> !area.place().equals(line.place())), Stream.of(line))
                .sorted(Comparator.comparing(ContractArea::place))
                .toList();
    }

    List<ContractArea> areas() {
        return areas;
    }

    /** The name that the lines give, all of them where they differ. */
    String name() {
        return areas.stream().map(ContractArea::name).distinct().collect(Collectors.joining(" / "));
    }

    /** The territories covered, what they lie in as far as it is known, and the departments that the lines name. */
    List<String> parents(Map<String, Territory> around) {
        var covered = areas.stream().map(ContractArea::territory).toList();
        var further = covered.stream()
                .map(around::get)
                .filter(Objects::nonNull)
                .flatMap(t -> t.parents().stream())
                .toList();
        var departments = areas.stream()
                .flatMap(area -> Sources.keys(TerritoryKind.DEPARTMENT, area.department()).stream())
                .toList();
        return Sources.joined(covered, departments, further);
    }

    /** The first line's point that can be where the line says. */
    @Nullable
    Point point() {
        return areas.stream()
                .filter(area -> area.point() != null && !isMisplaced(area))
                .map(ContractArea::point)
                .findFirst()
                .orElse(null);
    }

    /** Insets of a map of France put overseas departments off its coast. */
    private static boolean isMisplaced(ContractArea area) {
        String department = area.department() == null ? "" : area.department();
        var point = area.point();
        return point != null
                && (department.startsWith("97") || department.startsWith("98"))
                && point.latitude() > METROPOLITAN_SOUTH;
    }

    List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        values(ContractArea::people).forEach(people -> measures.add(measure(people, year)));
        if (yearBefore != null) {
            values(ContractArea::peopleBefore).forEach(people -> measures.add(measure(people, yearBefore)));
        }
        measures.sort(Sources.BY_INDICATOR);
        return measures;
    }

    private Measure measure(int people, @Nullable Integer in) {
        return new Measure(Indicator.QPV_POPULATION, in, BigDecimal.valueOf(people), source);
    }

    private List<Integer> values(Function<ContractArea, @Nullable Integer> value) {
        return areas.stream().map(value).filter(Objects::nonNull).distinct().toList();
    }

    List<QualityNote> notes(Map<String, Territory> around) {
        var notes = new ArrayList<QualityNote>();
        if (areas.size() > 1) {
            notes.add(QualityNote.derived(
                    "code",
                    QualityFlag.CODE_TWICE,
                    areas.stream()
                            .map(area -> area.place().strip() + " " + area.name())
                            .collect(Collectors.joining("; ", "Several lines have it: ", "")),
                    source));
        }
        addIfSeveral(notes, values(ContractArea::people), year);
        if (yearBefore != null) {
            addIfSeveral(notes, values(ContractArea::peopleBefore), yearBefore);
        }
        for (ContractArea area : areas) {
            addOnPeople(notes, area);
            addOnPlace(notes, area, around);
        }
        return notes.stream().distinct().sorted(Sources.BY_FIELD).toList();
    }

    private void addIfSeveral(List<QualityNote> notes, List<Integer> values, @Nullable Integer in) {
        if (values.size() > 1) {
            notes.add(note(QualityFlag.CONFLICTING, in, "The lines give " + values));
        }
    }

    private void addOnPeople(List<QualityNote> notes, ContractArea area) {
        var people = area.people();
        var before = area.peopleBefore();
        if (area.stated() != null) {
            notes.add(QualityNote.on(
                    Indicator.QPV_POPULATION,
                    year,
                    area.stated(),
                    Certainty.STATED,
                    "The file says so of " + area.territory(),
                    source));
        }
        if (people == null) {
            notes.add(note(QualityFlag.MISSING, year, "The line on %s gives none".formatted(area.territory())));
        } else if (before != null && before > 0 && (people > LIKELY * before || people * LIKELY < before)) {
            String detail = "%d is %s times the %d of before"
                    .formatted(people, String.format(Locale.ROOT, "%.2f", (double) people / before), before);
            notes.add(note(QualityFlag.DOUBTFUL, year, detail));
        }
    }

    private QualityNote note(QualityFlag flag, @Nullable Integer in, String detail) {
        return QualityNote.on(Indicator.QPV_POPULATION, in, flag, Certainty.DERIVED, detail, source);
    }

    private void addOnPlace(List<QualityNote> notes, ContractArea area, Map<String, Territory> around) {
        if (!around.containsKey(area.territory())) {
            notes.add(QualityNote.derived(
                    "areas",
                    QualityFlag.UNKNOWN_TERRITORY,
                    "%s (%s) is not in the reference".formatted(area.territory(), area.name()),
                    source));
        }
        if (area.department() == null) {
            notes.add(QualityNote.derived(
                    "areas",
                    QualityFlag.MISSING,
                    "The line on %s names no department".formatted(area.territory()),
                    source));
        }
        var point = area.point();
        if (point != null && isMisplaced(area)) {
            notes.add(QualityNote.derived(
                    "point",
                    QualityFlag.MISPLACED,
                    "%s, %s is no place in the department %s"
                            .formatted(point.longitude(), point.latitude(), area.department()),
                    source));
        }
    }
}
