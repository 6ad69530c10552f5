package org.croisements.practices.contact;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a contact: what a new one is made of, and what a patch changes. */
@Schema(description = "Somebody to ask about a practice")
record NewContact(
        @Schema(description = "Name", examples = "Camille Exemple")
        String name,

        @Schema(description = "What they do", examples = "Chargée de mission développement économique") @Nullable
        String function,

        @Schema(description = "For whom", examples = "Rennes Métropole") @Nullable
        String organisation,

        @Schema(description = "E-mail address", examples = "camille@example.org")
        @Nullable
        @Text(max = 254, pattern = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "Telephone number, as it is dialled from abroad", examples = "+33240000000")
        @Nullable
        @Text(max = 16, pattern = "\\+[0-9]{6,15}", allowed = "a plus sign and 6 to 15 digits")
        String phone,

        @Schema(description = "Who may see them") ContactAudience audience,

        @Schema(
                description = "When they agreed to be shown; without it only who works on the practice sees them",
                examples = "2026-09-01")
        @Nullable
        PartialDate consentedOn) {

    @Schema(hidden = true)
    @AssertTrue(message = "who has not consented is for the audience CENTRE only: say consentedOn")
    boolean isConsented() {
        return audience == ContactAudience.CENTRE || consentedOn != null;
    }

    static NewContact of(Contact c) {
        return new NewContact(
                c.name, c.function, c.organisation, c.email, c.phone, c.audience, PartialDate.of(c.consentedOn));
    }
}
