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

/** Regions, and the overseas collectivities that stand for one. */
public final class RegionFile implements TerritoryFile<RegionFile.Row> {

    /** A line. */
    record Row(
            @Text(max = 3, pattern = "[0-9]{2,3}", allowed = "the code of a region")
            String code,

            String nom,
            @Nullable @Text(max = 50) String zone,
            @Nullable @Text(max = 5) String chefLieu) {}

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public List<String> required() {
        return List.of("code", "nom", "zone", "chefLieu");
    }

    @Override
    public TerritoryFacts facts(Row row, Edition edition, @Nullable Territory known, Map<String, Territory> around) {
        return new TerritoryFacts(
                TerritoryKind.REGION,
                row.code(),
                null,
                Sources.decoupage(edition),
                Sources.REFERENCE,
                edition.day(),
                new Base(row.nom(), List.of(), false, null, null, row.zone(), null, null),
                List.of(),
                List.of(),
                List.of());
    }
}
