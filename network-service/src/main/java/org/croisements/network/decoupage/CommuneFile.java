package org.croisements.network.decoupage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.QualityFlag;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** The present communes. */
public final class CommuneFile implements TerritoryFile<CommuneFile.Row> {

    /** A line. */
    record Row(
            @Text(max = 5, pattern = "[0-9][0-9AB][0-9]{3}", allowed = "the code of a commune")
            String code,

            String nom,

            @Text(max = 3, pattern = "[0-9][0-9AB][0-9]?", allowed = "the code of a department")
            String departement,

            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String region,

            @Nullable @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String epci,

            @Nullable @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String ept,

            @Nullable @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String siren,

            @Nullable @Min(0) @Max(100_000_000) Integer population,
            @Text(max = 5) List<String> codesPostaux) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("code", "nom", "departement", "region", "epci", "ept", "siren", "population");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.decoupage(edition);
        var parents = Sources.joined(
                Sources.keys(TerritoryKind.EPT, row.ept()),
                Sources.keys(TerritoryKind.EPCI, row.epci()),
                Sources.keys(TerritoryKind.DEPARTMENT, row.departement()),
                Sources.keys(TerritoryKind.REGION, row.region()));
        return new TerritoryFacts(
                TerritoryKind.COMMUNE,
                row.code(),
                null,
                source,
                Sources.REFERENCE,
                edition.day(),
                new Base(row.nom(), parents, true, row.population(), row.siren(), null, null, null),
                List.of(),
                Sources.population(row.population(), edition, source),
                row.population() == null
                        ? List.of(QualityNote.derived(
                                "POPULATION", QualityFlag.MISSING, "The file gives no population", source.key()))
                        : List.of());
    }
}
