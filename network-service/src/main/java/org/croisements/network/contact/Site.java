package org.croisements.network.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where an organisation works besides its seat, and when. */
@Schema(description = "A place where an organisation works besides its seat, and when")
public record Site(
        @Schema(description = "What the place is called", examples = "Antenne de Rennes")
        String name,

        @Schema(description = "Where it is") @Nullable @Valid
        Seat place,

        @Schema(description = "Its SIRET", examples = "82139915100033")
        @Nullable
        @Text(max = 14, pattern = "[0-9]{14}", allowed = "a SIRET of 14 digits")
        String siret,

        @Schema(description = "Since when; null where nobody knows", examples = "2016") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts", examples = "2023-12") @Nullable
        PartialDate to) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return from == null || to == null || !to.latest().isBefore(from.earliest());
    }
}
