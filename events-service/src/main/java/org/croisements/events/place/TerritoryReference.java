package org.croisements.events.place;

import org.croisements.kit.reference.ReferenceState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory of the official reference: its kind and code, and as much of it as a reader needs to show. */
@Schema(description = "A reference to a territory")
public record TerritoryReference(
        @Schema(description = "Kind of territory; a code alone names nothing")
        TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        String code,

        @Schema(description = "Official name, if it has been seen", examples = "Rennes") @Nullable
        String label,

        @Schema(description = "Its address", format = "uri-reference", examples = "/api/v1/territories/commune/35238")
        String href,

        @Schema(description = "What is known of it") ReferenceState state) {

    /** How a kind and a code are written together. */
    public static final String KEY = "(REGION|DEPARTMENT|COMMUNE|EPCI|EPT|QPV|CITY_CONTRACT):[A-Z0-9]{1,20}";

    static TerritoryReference commune(String code, @Nullable String label, ReferenceState state) {
        return of(TerritoryKind.COMMUNE, code, label, state);
    }

    static TerritoryReference of(TerritoryKind kind, String code, @Nullable String label, ReferenceState state) {
        return new TerritoryReference(kind, code, label, "/api/v1/territories/" + kind.inPaths() + "/" + code, state);
    }
}
