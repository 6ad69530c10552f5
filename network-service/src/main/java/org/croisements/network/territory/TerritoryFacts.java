package org.croisements.network.territory;

import java.time.LocalDate;
import java.util.List;
import org.croisements.network.evidence.ContractArea;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.Point;
import org.croisements.network.evidence.QualityNote;
import org.jspecify.annotations.Nullable;

/**
 * What one published file says of one territory. Files of a higher rank, or of the same rank and a later edition, say
 * what it is called and where it lies; the others add their measures and notes.
 *
 * @param generation of a kind that has them; null: the one that the code's form tells
 * @param base null where the file says nothing of that
 * @param succeeds keys of those that it took the place of; null where the file says nothing of that
 * @param edition the day whose state the file describes; null where it is not known
 */
public record TerritoryFacts(
        TerritoryKind kind,
        String code,
        @Nullable Integer generation,
        DataSource source,
        int rank,
        @Nullable LocalDate edition,
        @Nullable Base base,
        @Nullable List<String> succeeds,
        List<ContractArea> areas,
        List<Measure> measures,
        List<QualityNote> notes) {

    /**
     * What a territory is.
     *
     * @param parents keys of the territories it lies in
     * @param whole whether the file says all of this; otherwise what is known already and missing here stays
     */
    public record Base(
            String name,
            List<String> parents,
            boolean whole,
            @Nullable Integer population,
            @Nullable String siren,
            @Nullable String type,
            @Nullable Evolution evolution,
            @Nullable Point point) {}

    /** What a file says that says nothing of successions. */
    public TerritoryFacts(
            TerritoryKind kind,
            String code,
            @Nullable Integer generation,
            DataSource source,
            int rank,
            @Nullable LocalDate edition,
            @Nullable Base base,
            List<ContractArea> areas,
            List<Measure> measures,
            List<QualityNote> notes) {
        this(kind, code, generation, source, rank, edition, base, null, areas, measures, notes);
    }

    /** The same of a territory that took the place of others. */
    public TerritoryFacts succeeding(List<String> keys) {
        return new TerritoryFacts(kind, code, generation, source, rank, edition, base, keys, areas, measures, notes);
    }

    /** The generation, by its own statement or by the code's form; null for kinds that have none. */
    public @Nullable Integer ownGeneration() {
        return generation == null ? Generation.ofCode(kind, code) : generation;
    }

    /** The slug: kind and code, and the generation where it is not the one of the code's form. */
    public String slug() {
        return slug(kind, code, generation);
    }

    /** The slug of a territory of a generation, or of the one that its code's form tells. */
    public static String slug(TerritoryKind kind, String code, @Nullable Integer generation) {
        boolean plain = generation == null || generation.equals(Generation.ofCode(kind, code));
        String slug = new TerritoryKey(kind, code).slug();
        return plain ? slug : slug + "-" + generation;
    }
}
