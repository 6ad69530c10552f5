package org.croisements.practices.territory;

import java.util.Locale;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a territory: its kind and its official code. */
@Schema(description = "Names a territory by kind and official code", examples = """
{"kind": "COMMUNE", "code": "35238"}""")
public record TerritoryKey(
        @Schema(description = "Kind of territory; a code alone names nothing")
        TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code) {

    /** What codes consist of, in small letters too where somebody asks for one. */
    public static final String ASKED = "[0-9A-Za-z]+";

    public static final String ASKED_ALLOWED = "a code of digits and letters";

    /** The key as one word, such as {@code COMMUNE:35238}. */
    public String word() {
        return kind + ":" + code;
    }

    /** How the directory names the territory, such as {@code commune-35238}. */
    String slug() {
        return kind.inPaths() + "-" + code.toLowerCase(Locale.ROOT);
    }

    public String href() {
        return "/api/v1/territories/" + kind.inPaths() + "/" + code;
    }
}
