package org.croisements.network.decoupage;

import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.network.territory.Territory;
import org.croisements.network.territory.TerritoryFacts;
import org.croisements.network.territory.TerritoryFacts.Base;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territoryfile.Sources;
import org.croisements.network.territoryfile.TerritoryFile;
import org.jspecify.annotations.Nullable;

/** Departments, and the overseas collectivities that stand for one. */
public final class DepartmentFile implements TerritoryFile<DepartmentFile.Row> {

    /** A line. */
    record Row(
            @Text(max = 3, pattern = "[0-9][0-9AB][0-9]?", allowed = "the code of a department")
            String code,

            String nom,

            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String region,

            @Nullable @Text(max = 50) String zone,
            @Nullable @Text(max = 5) String chefLieu) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("code", "nom", "region", "zone", "chefLieu");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        return new TerritoryFacts(
                TerritoryKind.DEPARTMENT,
                row.code(),
                null,
                Sources.decoupage(edition),
                Sources.REFERENCE,
                edition.day(),
                new Base(
                        row.nom(),
                        Sources.keys(TerritoryKind.REGION, row.region()),
                        false,
                        null,
                        null,
                        row.zone(),
                        null,
                        null),
                List.of(),
                List.of(),
                List.of());
    }
}
