package org.croisements.network.territoryfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.Point;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.TerritoryFile.Edition;
import org.jspecify.annotations.Nullable;

/** The publishers of the files, which of them lead where several speak of one territory, and what their cells share. */
public final class Sources {

    /** Licence Ouverte 2.0. */
    public static final String LICENCE = "etalab-2.0";

    public static final String QUARTERS_2024 = DataSource.QUARTERS + "2024";
    public static final String CONTRACTS_2024 = "anct-city-contracts-2024";
    public static final String CONTRACTS_2015 = "anct-city-contracts-2015";
    public static final String CONFIGURATION = "epci-configuration";

    /** Derived from other files. */
    public static final int DERIVED = 10;
    /** The reference of territories. */
    public static final int REFERENCE = 20;
    /** A file on the very kind, of a generation gone by. */
    public static final int FORMER = 30;
    /** A file on the very kind. */
    public static final int OWN = 40;

    /** An order in which a source's measures stand whatever the order of its lines. */
    public static final Comparator<Measure> BY_INDICATOR = Comparator.comparing(Measure::indicator)
            .thenComparing(m -> m.year() == null ? 0 : m.year())
            .thenComparing(Measure::value);

    /** An order in which a source's notes stand whatever the order of its lines. */
    public static final Comparator<QualityNote> BY_FIELD = Comparator.comparing(QualityNote::field)
            .thenComparing(n -> n.year() == null ? 0 : n.year())
            .thenComparing(QualityNote::flag)
            .thenComparing(QualityNote::detail);

    private Sources() {}

    /** The slug of a territory of a generation, or of the one that its code's form tells. */
    public static String slug(TerritoryKind kind, String code, @Nullable Integer generation) {
        return TerritoryFacts.slug(kind, code, generation);
    }

    public static DataSource reference(Edition edition) {
        return edition.source("reference", "Territorial reference, as imported", null, null);
    }

    public static DataSource decoupage(Edition edition) {
        return edition.source(
                "decoupage-administratif",
                "Insee (code officiel géographique) and DGCL, by @etalab/decoupage-administratif",
                "https://www.npmjs.com/package/@etalab/decoupage-administratif",
                null);
    }

    public static DataSource quarters2024(Edition edition) {
        return edition.source(
                QUARTERS_2024,
                "ANCT, quartiers prioritaires de la politique de la ville 2024",
                "https://www.data.gouv.fr/datasets/quartiers-prioritaires-de-la-politique-de-la-ville-qpv",
                "2024");
    }

    public static DataSource contracts2024(Edition edition) {
        return edition.source(
                CONTRACTS_2024, "ANCT, contrats de ville 2024-2030", "https://github.com/anct-carto/ci-ville2", "2024");
    }

    public static DataSource contracts2015(Edition edition) {
        return edition.source(
                CONTRACTS_2015, "ANCT, contrats de ville 2015-2023", "https://github.com/anct-carto/ci-ville", "2015");
    }

    public static DataSource configuration(Edition edition) {
        return edition.source(
                CONFIGURATION, "EPCI with priority quarters, joined from ANCT, Insee and DGCL", null, "2024");
    }

    public static List<String> keys(TerritoryKind kind, List<String> codes) {
        return codes.stream().map(code -> key(kind, code)).toList();
    }

    public static List<String> keys(TerritoryKind kind, @Nullable String code) {
        return code == null ? List.of() : List.of(key(kind, code));
    }

    public static String key(TerritoryKind kind, String code) {
        return new TerritoryKey(kind, code).word();
    }

    @SafeVarargs
    public static List<String> joined(List<String>... lists) {
        var all = new ArrayList<String>();
        for (var list : lists) {
            list.stream().filter(key -> !all.contains(key)).forEach(all::add);
        }
        return all;
    }

    public static @Nullable Point point(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null
                ? null
                : new Point(longitude.doubleValue(), latitude.doubleValue());
    }

    public static List<Measure> population(@Nullable Integer people, Edition edition, DataSource source) {
        return people == null
                ? List.of()
                : List.of(new Measure(Indicator.POPULATION, edition.year(), BigDecimal.valueOf(people), source.key()));
    }
}
