package org.croisements.network.person;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that a person has or had in a network, as written by a caller. */
@Schema(description = "A role that a person has or had in a network")
record NewMandate(
        @Schema(description = "Network, by id or slug", examples = "amadeus")
        String network,

        @Schema(description = "Role in it") MandateRole role,

        @Schema(description = "Since when; null where nobody knows", examples = "2014") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return from == null || to == null || !to.latest().isBefore(from.earliest());
    }
}
