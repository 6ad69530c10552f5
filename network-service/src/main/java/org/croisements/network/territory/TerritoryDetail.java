package org.croisements.network.territory;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory of the official reference. */
@Schema(description = "A territory of the official reference")
record TerritoryDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Kind and code as one readable name", examples = "commune-35238")
        String slug,

        @Schema(description = "Kind of territory") TerritoryKind kind,

        @Schema(description = "Official code, unique within its kind", examples = "35238")
        String code,

        @Schema(description = "Official name", examples = "Rennes")
        String name,

        @Schema(description = "All territories it lies in, direct and indirect")
        List<TerritoryKey> parents,

        @Schema(description = "Municipal population", minimum = "0", maximum = "100000000", examples = "227830")
        @Nullable
        Integer population,

        @Schema(description = "SIREN, where it is a legal person", examples = "213502388") @Nullable
        String siren,

        @Schema(description = "Type within its kind, such as METRO for an EPCI", examples = "METRO") @Nullable
        String type,

        @Schema(description = "Version; also the ETag") long version) {

    static TerritoryDetail of(Territory t) {
        return new TerritoryDetail(
                t.id,
                t.slug,
                t.kind,
                t.code,
                t.name,
                t.parents.stream().map(TerritoryKey::ofWord).toList(),
                t.population,
                t.siren,
                t.type,
                t.version);
    }
}
