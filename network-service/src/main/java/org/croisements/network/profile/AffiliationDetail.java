package org.croisements.network.profile;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A function that a person has or had in an organisation. */
@Schema(description = "A function that a person has or had in an organisation")
public record AffiliationDetail(
        @Schema(description = "Organisation") Reference organisation,

        @Schema(description = "Title of the function", examples = "Directeur général")
        String title,

        @Schema(description = "Since when; null where nobody knows") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to) {

    public static AffiliationDetail of(Affiliation a) {
        return new AffiliationDetail(a.organisation.reference(), a.title, a.term.from(), a.term.to());
    }
}
