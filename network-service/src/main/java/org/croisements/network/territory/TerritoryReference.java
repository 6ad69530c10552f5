package org.croisements.network.territory;

import org.croisements.kit.reference.ReferenceState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory of the reference: its kind and code, and as much of it as a reader needs to show. */
@Schema(description = "A reference to a territory")
public record TerritoryReference(
        @Schema(description = "Kind of territory; a code alone names nothing")
        TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        String code,

        @Schema(description = "Official name, if it is known", examples = "Rennes") @Nullable
        String label,

        @Schema(description = "Its address", format = "uri-reference", examples = "/api/v1/territories/commune/35238")
        String href,

        @Schema(description = "What is known of it") ReferenceState state) {

    /** A reference by key, with the name that is known. */
    public static TerritoryReference of(TerritoryKey key, @Nullable String name) {
        return new TerritoryReference(
                key.kind(),
                key.code(),
                name,
                key.href(),
                name == null ? ReferenceState.MISSING : ReferenceState.RESOLVED);
    }
}
