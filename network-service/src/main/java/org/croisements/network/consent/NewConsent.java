package org.croisements.network.consent;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.network.profile.Audience;
import org.croisements.network.profile.PersonField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent with its proof, as written by who records it. */
@Schema(description = "A person's consent to be shown, with its proof")
record NewConsent(
        @Schema(description = "What the person agrees to show", examples = "[\"NAME\", \"FUNCTIONS\"]")
        @NotEmpty(message = "must name a field at least")
        @Size(max = 8)
        List<PersonField> fields,

        @Schema(description = "To whom; a wider audience includes the narrower ones", examples = "PUBLIC")
        Audience audience,

        @Schema(description = "How the person said so", examples = "EMAIL")
        ConsentMethod how,

        @Schema(description = "When they did", examples = "2026-11-20")
        PartialDate givenOn,

        @Schema(description = "Version of the text that they agreed to", examples = "annuaire-2026-1")
        @Nullable
        @Text(max = 100)
        String textVersion,

        @Schema(
                description = "Where the evidence lies: a file's reference, or the address of the public statement",
                examples = "dossier RGPD 2026/17")
        @Nullable
        @Text(max = 2000)
        String evidence) {

    @Schema(hidden = true)
    @AssertTrue(message = "a PUBLIC_STATEMENT proves NAME, FUNCTIONS and MANDATES only, and needs its evidence")
    boolean isProved() {
        return how != ConsentMethod.PUBLIC_STATEMENT
                || (evidence != null && fields.stream().allMatch(PersonField::isPublicRole));
    }
}
