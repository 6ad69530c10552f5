package org.croisements.network.decoupage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.network.evidence.Indicator;
import org.croisements.network.evidence.Measure;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** The EPT of Greater Paris; where they lie is told by their communes. */
public final class EptFile implements TerritoryFile<EptFile.Row> {

    /** A line. */
    record Row(
            @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String siren,

            String nom,

            @Text(max = 10, pattern = "EPT", allowed = "EPT")
            String type,

            @Nullable @Min(0) @Max(10_000) Integer nbCommunes,
            @Nullable @Min(0) @Max(100_000_000) Integer populationMunicipale) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("siren", "nom", "type", "nbCommunes", "populationMunicipale");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.decoupage(edition);
        var measures = new ArrayList<>(Sources.population(row.populationMunicipale(), edition, source));
        if (row.nbCommunes() != null) {
            measures.add(new Measure(
                    Indicator.COMMUNES, edition.year(), BigDecimal.valueOf(row.nbCommunes()), source.key()));
        }
        return new TerritoryFacts(
                TerritoryKind.EPT,
                row.siren(),
                null,
                source,
                Sources.REFERENCE,
                edition.day(),
                new Base(row.nom(), List.of(), false, row.populationMunicipale(), row.siren(), row.type(), null, null),
                List.of(),
                measures,
                List.of());
    }
}
