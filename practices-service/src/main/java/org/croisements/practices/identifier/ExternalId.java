package org.croisements.practices.identifier;

import jakarta.persistence.Embeddable;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what another catalogue knows a practice; no two practices have the same. */
@Embeddable
@Schema(description = "By what another catalogue knows a practice; no two practices have the same")
public record ExternalId(
        @Schema(description = "Whose identifier it is, a name of that catalogue's choice", examples = "carte-dev-eco")
        @Text(max = 50, pattern = "[a-z0-9]+([.-][a-z0-9]+)*", allowed = "small letters, digits, hyphens and dots")
        String scheme,

        @Schema(description = "The identifier", examples = "FICHE-00042")
        String value) {

    /** The identifier as one word. */
    public String word() {
        return scheme + ":" + value;
    }
}
