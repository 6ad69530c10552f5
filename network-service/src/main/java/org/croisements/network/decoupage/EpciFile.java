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

/** The EPCI; the file names the department with most of its communes only, the communes tell the others. */
public final class EpciFile implements TerritoryFile<EpciFile.Row> {

    /** A line. */
    record Row(
            @Text(max = 9, pattern = "[0-9]{9}", allowed = "a SIREN of 9 digits")
            String siren,

            String nom,

            @Text(max = 10, pattern = "[A-Z0-9]+", allowed = "a type such as CC, CA, CU or METRO")
            String type,

            @Nullable @Text(max = 10) String modeFinancement,
            @Nullable @Min(0) @Max(100_000_000) Integer populationTotale,
            @Nullable @Min(0) @Max(100_000_000) Integer populationMunicipale,
            @Nullable @Min(0) @Max(10_000) Integer nbCommunes,

            @Text(max = 3, pattern = "[0-9][0-9AB][0-9]?", allowed = "the code of a department")
            String departementPrincipal,

            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String region,

            @Nullable @Min(-180) @Max(180) BigDecimal lon,
            @Nullable @Min(-90) @Max(90) BigDecimal lat) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("siren", "nom", "type", "populationMunicipale", "nbCommunes", "departementPrincipal", "region");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        var source = Sources.decoupage(edition);
        var measures = new ArrayList<>(Sources.population(row.populationMunicipale(), edition, source));
        if (row.nbCommunes() != null) {
            measures.add(new Measure(
                    Indicator.COMMUNES, edition.year(), BigDecimal.valueOf(row.nbCommunes()), source.key()));
        }
        var parents = Sources.joined(
                Sources.keys(TerritoryKind.DEPARTMENT, row.departementPrincipal()),
                Sources.keys(TerritoryKind.REGION, row.region()));
        return new TerritoryFacts(
                TerritoryKind.EPCI,
                row.siren(),
                null,
                source,
                Sources.REFERENCE,
                edition.day(),
                new Base(
                        row.nom(),
                        parents,
                        false,
                        row.populationMunicipale(),
                        row.siren(),
                        row.type(),
                        null,
                        Sources.point(row.lon(), row.lat())),
                List.of(),
                measures,
                List.of());
    }
}
