package org.croisements.network.identifier;

import jakarta.persistence.Embeddable;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what another system knows an organisation; no two organisations have the same. */
@Embeddable
@Schema(description = "By what another system knows an organisation; no two organisations have the same")
public record ExternalId(
        @Schema(description = "Whose identifier it is, a name of that system's choice", examples = "annuaire-dreets")
        @Text(max = 50, pattern = "[a-z0-9]+([.-][a-z0-9]+)*", allowed = "small letters, digits, hyphens and dots")
        String scheme,

        @Schema(description = "The identifier", examples = "STR-00042")
        String value) {

    /** An identifier that was written as one word. */
    public static ExternalId of(String word) {
        int colon = word.indexOf(':');
        return new ExternalId(word.substring(0, colon), word.substring(colon + 1));
    }

    /** The identifier as one word. */
    public String word() {
        return scheme + ":" + value;
    }
}
