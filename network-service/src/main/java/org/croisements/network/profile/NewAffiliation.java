package org.croisements.network.profile;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.PartialDate;
import org.croisements.network.term.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A function that a person has or had in an organisation, as written by a caller. */
@Schema(description = "A function that a person has or had in an organisation")
public record NewAffiliation(
        @Schema(description = "Organisation, by id or slug", examples = "rennes-metropole")
        String organisation,

        @Schema(description = "Title of the function", examples = "Directeur général")
        String title,

        @Schema(description = "Since when; null where nobody knows", examples = "2014") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return Term.inOrder(from, to);
    }
}
