package org.croisements.events.place;

import jakarta.validation.Valid;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an event is held, as it is written. */
@Schema(description = "Where an event is held, as it is written")
public record NewPlace(
        @Schema(description = "Name of the place", examples = "Couvent des Jacobins") @Nullable
        String name,

        @Schema(description = "Street and number", examples = "20 place Sainte-Anne") @Nullable @Text(max = 500)
        String address,

        @Schema(description = "City", examples = "Rennes") @Nullable
        String city,

        @Schema(description = "Official code of the commune", examples = "35238")
        @Nullable
        @Text(max = 5, pattern = TerritoryKind.COMMUNE_CODE, allowed = TerritoryKind.COMMUNE_CODE_ALLOWED)
        String commune,

        @Schema(description = "Where it is on the map") @Nullable @Valid
        Coordinates position) {}
