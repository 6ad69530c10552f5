package org.croisements.network.evidence;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * What sources say of one territory. What a source says now replaces what the same source said before, and stands in
 * the order of sources, so that the order of imports does not show. Its lists are replaced, never written to: so Hibernate
 * need not write them as JSON and read them again for a copy of each.
 */
@Embeddable
public class Evidence {

    private static final String NO_SOURCE = "";

    /** Of a city contract: what it covers, line by line. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<ContractArea> areas = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<Measure> measures = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<QualityNote> quality = new ArrayList<>();

    /** The flags of the quality notes, each once, for filters. */
    List<String> flags = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<DataSource> sources = new ArrayList<>();

    /** Takes all that a source says. */
    public void take(DataSource source, List<ContractArea> says, List<Measure> measured, List<QualityNote> notes) {
        set(areas, replaced(areas, ContractArea::source, source.key(), says), now -> areas = now);
        set(measures, replaced(measures, Measure::source, source.key(), measured), now -> measures = now);
        set(sources, replaced(sources, DataSource::key, source.key(), List.of(source)), now -> sources = now);
        note(source.key(), notes);
    }

    /** Takes what follows from several records, in place of what did before; whether that is anything else. */
    public boolean takeNotes(List<QualityNote> notes) {
        var before = quality;
        note(NO_SOURCE, notes);
        return !quality.equals(before);
    }

    private void note(String source, List<QualityNote> notes) {
        set(
                quality,
                replaced(quality, n -> n.source() == null ? NO_SOURCE : n.source(), source, notes),
                now -> quality = now);
        var raised =
                quality.stream().map(n -> n.flag().name()).distinct().collect(Collectors.toCollection(ArrayList::new));
        set(flags, raised, now -> flags = now);
    }

    /** A write to an embedded field counts as a change even where it writes what was there. */
    private static <T> void set(List<T> before, List<T> now, Consumer<List<T>> field) {
        if (!before.equals(now)) {
            field.accept(now);
        }
    }

    private static <T> List<T> replaced(List<T> present, Function<T, String> sourceOf, String source, List<T> now) {
        return Stream.concat(present.stream().filter(t -> !sourceOf.apply(t).equals(source)), now.stream())
                .sorted(Comparator.comparing(sourceOf))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What it covers by the lines of a source. */
    public List<ContractArea> areas(String source) {
        return areas.stream().filter(area -> area.source().equals(source)).toList();
    }

    public List<ContractArea> areas() {
        return List.copyOf(areas);
    }

    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    public List<QualityNote> quality() {
        return List.copyOf(quality);
    }

    public List<DataSource> sources() {
        return List.copyOf(sources);
    }
}
