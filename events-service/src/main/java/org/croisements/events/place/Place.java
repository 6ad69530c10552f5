package org.croisements.events.place;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an event is held, as it is shown. */
@Schema(description = "Where an event is held")
public record Place(
        @Schema(description = "Name of the place", examples = "Couvent des Jacobins") @Nullable
        String name,

        @Schema(description = "Street and number", examples = "20 place Sainte-Anne") @Nullable
        String address,

        @Schema(description = "City", examples = "Rennes") @Nullable
        String city,

        @Schema(description = "The commune it lies in") @Nullable
        TerritoryReference commune,

        @Schema(description = "Where it is on the map") @Nullable
        Coordinates position) {}
