package org.croisements.events.registration;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who comes. */
@Schema(description = "Who comes", examples = """
{"givenName": "Claire", "familyName": "Le Goff", "email": "claire.legoff@example.org",
 "function": "Cheffe de projet", "organisationName": "Ville de Vannes", "language": "FR"}""")
public record NewPerson(
        @Schema(description = "Given name", examples = "Claire") @Text(max = 100)
        String givenName,

        @Schema(description = "Family name", examples = "Le Goff") @Text(max = 100)
        String familyName,

        @Schema(
                description = "Address for messages; a person registers once for an event",
                examples = "claire.legoff@example.org")
        @Text(max = 254, pattern = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "What they do where they work", examples = "Cheffe de projet") @Nullable @Text(max = 200)
        String function,

        @Schema(description = "Organisation of the directory, by id or slug", examples = "reso-villes") @Nullable
        String organisation,

        @Schema(description = "Another organisation, in their own words", examples = "Ville de Vannes")
        @Nullable
        @Text(max = 200)
        String organisationName,

        @Schema(description = "Language of messages", examples = "FR") @Nullable
        Language language) {

    /** In which messages are written. */
    public enum Language {
        FR,
        EN
    }
}
