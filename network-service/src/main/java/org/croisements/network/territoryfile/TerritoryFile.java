package org.croisements.network.territoryfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.jspecify.annotations.Nullable;

/** One form of published files: which columns it has and what a line says of a territory; {@code R} is a line. */
public interface TerritoryFile<R> {

    /** The line as a record, whose components are the columns. */
    Class<R> row();

    /** The columns without which a file is not of this form. */
    List<String> required();

    /** The territory that a line is about, as its slug. */
    default String slug(R row) {
        return facts(row, new Edition(null), null, Map.of()).slug();
    }

    /** What tells a line from all others. */
    default String key(R row, String slug) {
        return slug;
    }

    /** The keys of other territories that the line is read with. */
    default Collection<String> reads(R row) {
        return List.of();
    }

    /**
     * What a line says. A problem that it throws rejects the line.
     *
     * @param known the territory as it is, if it is there
     * @param around the territories that the line is read with, by key, as far as they are there
     */
    TerritoryFacts facts(R row, Edition edition, @Nullable Territory known, Map<String, Territory> around);

    /** The day whose state a file describes, as the sender says; null where nobody says. */
    record Edition(@Nullable LocalDate day) {

        /** The source, with its own vintage where the sender says none. */
        public DataSource source(String key, String label, @Nullable String url, @Nullable String vintage) {
            return new DataSource(key, label, url, Sources.LICENCE, day == null ? vintage : day.toString());
        }

        public @Nullable Integer year() {
            return day == null ? null : day.getYear();
        }
    }
}
