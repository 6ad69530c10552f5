package org.croisements.network.priorityfile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.ContractArea;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.territory.Evolution;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** The city contracts of 2024, and those of 2015 that still hold overseas. */
public final class ContractFile implements TerritoryFile<ContractFile.Row> {

    private static final int YEAR = 2024;
    private static final int YEAR_BEFORE = 2015;

    /** A line. */
    record Row(
            @Text(max = 20, pattern = "C[NV][0-9A-Z]{3,6}", allowed = "the code of a city contract, such as CN03501I")
            String code,

            @Min(2015) @Max(2200) int generation,
            @Nullable Evolution evolution,
            String nom,

            @Text(max = 10, pattern = "EPCI|EPT|COMMUNE", allowed = "EPCI, EPT or COMMUNE")
            String typeTerritoire,

            @Text(max = 9, pattern = "[0-9AB]{5,9}", allowed = "the code of a territory")
            String codeTerritoire,

            @Nullable String nomTerritoireCog2026,

            @Nullable @Text(max = 3, pattern = "[0-9][0-9AB][0-9]?", allowed = "the code of a department")
            String departement,

            @Nullable @Min(0) @Max(100_000_000) Integer populationQpv,
            @Nullable @Min(0) @Max(100_000_000) Integer populationQpv2015,
            @Nullable QualityFlag qualitePopulation,
            @Nullable @Min(-180) @Max(180) BigDecimal lon,
            @Nullable @Min(-90) @Max(90) BigDecimal lat) {

        String covered() {
            return Sources.key(TerritoryKind.valueOf(typeTerritoire), codeTerritoire);
        }
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of(
                "code",
                "generation",
                "evolution",
                "nom",
                "typeTerritoire",
                "codeTerritoire",
                "departement",
                "populationQpv",
                "populationQpv2015",
                "qualitePopulation");
    }

    @Override
    public String slug(Row row) {
        return Sources.slug(TerritoryKind.CITY_CONTRACT, row.code(), row.generation());
    }

    @Override
    public String key(Row row, String slug) {
        return slug + " on " + row.covered() + " " + row.departement();
    }

    @Override
    public Collection<String> reads(Row row) {
        return List.of(row.covered());
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.contracts2024(edition);
        var lines = new ContractLines(
                known,
                new ContractArea(
                        row.covered(),
                        row.departement(),
                        row.nom(),
                        row.populationQpv(),
                        row.populationQpv2015(),
                        row.qualitePopulation(),
                        Sources.point(row.lon(), row.lat()),
                        source.key()),
                YEAR,
                YEAR_BEFORE);
        return new TerritoryFacts(
                TerritoryKind.CITY_CONTRACT,
                row.code(),
                row.generation(),
                source,
                Sources.OWN,
                edition.day(),
                new Base(lines.name(), lines.parents(around), true, null, null, null, row.evolution(), lines.point()),
                lines.areas(),
                lines.measures(),
                lines.notes(around));
    }
}
