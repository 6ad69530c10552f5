package org.croisements.network.priorityfile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.croisements.kit.fact.Certainty;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** The EPCI that hold priority quarters, with the figures that tell how they are made up. */
public final class ConfigurationFile implements TerritoryFile<ConfigurationFile.Row> {

    private static final int YEAR = 2024;

    /** A line. */
    record Row(
            @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String siren,

            String nom,

            @Text(max = 10, pattern = "[A-Z0-9]+", allowed = "a type such as CC, CA, CU or METRO")
            String type,

            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String region,

            @Nullable @Min(0) @Max(100_000_000) Integer population,
            @Nullable @Min(0) @Max(10_000) Integer nbCommunes,
            @Nullable @Min(0) @Max(10_000) Integer nbQpv,
            @Nullable @Min(0) @Max(100_000_000) Integer populationQpv,
            @Nullable @Min(0) @Max(1_000) BigDecimal partPopulationQpvPct) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of(
                "siren", "nom", "type", "region", "population", "nbQpv", "populationQpv", "partPopulationQpvPct");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.configuration(edition);
        return new TerritoryFacts(
                TerritoryKind.EPCI,
                row.siren(),
                null,
                source,
                Sources.DERIVED,
                edition.day(),
                new Base(
                        row.nom(),
                        Sources.keys(TerritoryKind.REGION, row.region()),
                        false,
                        row.population(),
                        row.siren(),
                        row.type(),
                        null,
                        null),
                List.of(),
                measures(row, source.key()),
                notes(row, source.key()));
    }

    private static List<Measure> measures(Row row, String source) {
        var measures = new ArrayList<Measure>();
        add(measures, Indicator.POPULATION, row.population(), source);
        add(measures, Indicator.COMMUNES, row.nbCommunes(), source);
        add(measures, Indicator.QPV_COUNT, row.nbQpv(), source);
        add(measures, Indicator.QPV_POPULATION, row.populationQpv(), source);
        if (row.partPopulationQpvPct() != null) {
            measures.add(new Measure(Indicator.QPV_SHARE, YEAR, row.partPopulationQpvPct(), source));
        }
        return measures;
    }

    private static void add(List<Measure> measures, Indicator indicator, @Nullable Integer value, String source) {
        if (value != null) {
            measures.add(new Measure(indicator, YEAR, BigDecimal.valueOf(value), source));
        }
    }

    private static List<QualityNote> notes(Row row, String source) {
        var notes = new ArrayList<QualityNote>();
        if (row.populationQpv() == null) {
            for (var indicator : List.of(Indicator.QPV_POPULATION, Indicator.QPV_SHARE)) {
                notes.add(QualityNote.on(
                        indicator, YEAR, QualityFlag.MISSING, Certainty.DERIVED, "The file gives none", source));
            }
        } else if (row.population() != null && 2L * row.populationQpv() > row.population()) {
            for (var indicator : List.of(Indicator.QPV_POPULATION, Indicator.QPV_SHARE)) {
                notes.add(QualityNote.on(
                        indicator,
                        YEAR,
                        QualityFlag.DOUBTFUL,
                        Certainty.DERIVED,
                        "More than half of its %d inhabitants would live in its quarters: %d"
                                .formatted(row.population(), row.populationQpv()),
                        source));
            }
        }
        return notes;
    }
}
