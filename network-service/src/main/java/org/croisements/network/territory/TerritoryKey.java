package org.croisements.network.territory;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a territory: its kind and its official code. */
@Schema(description = "Names a territory by kind and official code")
public record TerritoryKey(
        @Schema(description = "Kind of territory") TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code) {

    /** The key as one word, such as {@code COMMUNE:35238}. */
    public String word() {
        return kind + ":" + code;
    }

    static TerritoryKey ofWord(String word) {
        int colon = word.indexOf(':');
        return new TerritoryKey(TerritoryKind.valueOf(word.substring(0, colon)), word.substring(colon + 1));
    }
}
