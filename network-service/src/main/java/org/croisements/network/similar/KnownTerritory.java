package org.croisements.network.similar;

import java.util.List;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** What the directory holds of a territory that is to be compared. */
record KnownTerritory(
        TerritoryKind kind,
        String code,
        @Nullable Integer generation,
        String name,
        @Nullable String type,
        @Nullable Integer population,
        List<String> parents,
        List<Measure> measures,
        List<QualityNote> quality,
        List<DataSource> sources) {

    String labelOf(String key) {
        return sources.stream()
                .filter(source -> source.key().equals(key))
                .map(DataSource::label)
                .findFirst()
                .orElse(key);
    }
}
