package org.croisements.network.network;

import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network, as listed. */
@Schema(description = "A network or club, as listed")
record NetworkSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "amadeus")
        String slug,

        @Schema(description = "Name in use", examples = "Réseau Amadeus")
        String name,

        @Schema(description = "What it is") NetworkKind kind,

        @Schema(description = "Acronym", examples = "RNCRPV") @Nullable
        String acronym,

        @Schema(description = "Whether it is without statutes")
        boolean informal,

        @Schema(description = "Network it belongs to") @Nullable
        Reference parent) {

    static NetworkSummary of(Network n) {
        return new NetworkSummary(
                n.id, n.slug, n.name, n.kind, n.acronym, n.informal, n.parent == null ? null : n.parent.reference());
    }
}
