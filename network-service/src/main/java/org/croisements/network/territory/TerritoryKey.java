package org.croisements.network.territory;

import java.util.List;
import java.util.Locale;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a territory: its kind and its official code. */
@Schema(description = "Names a territory by kind and official code")
public record TerritoryKey(
        @Schema(description = "Kind of territory") TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "35238")
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code) {

    /** How a key looks as one word, such as {@code COMMUNE:35238}. */
    public static final String PATTERN = "(REGION|DEPARTMENT|COMMUNE|EPCI|EPT|QPV|CITY_CONTRACT):[0-9A-Z]{1,20}";

    /** How a key looks as one word, in words. */
    public static final String ALLOWED = "a kind and a code, such as EPCI:243500139";

    /** The key as one word, such as {@code COMMUNE:35238}. */
    public String word() {
        return kind + ":" + code;
    }

    /** How the directory names the territory in one word, such as {@code commune-35238}. */
    public String slug() {
        return kind.inPaths() + "-" + code.toLowerCase(Locale.ROOT);
    }

    /** The territory's address. */
    public String href() {
        return "/api/v1/territories/" + kind.inPaths() + "/" + code;
    }

    /** The keys that words such as {@code COMMUNE:35238} stand for. */
    public static List<TerritoryKey> ofWords(List<String> words) {
        return words.stream().map(TerritoryKey::ofWord).toList();
    }

    /** The key that a word stands for. */
    public static TerritoryKey ofWord(String word) {
        int colon = word.indexOf(':');
        return new TerritoryKey(TerritoryKind.valueOf(word.substring(0, colon)), word.substring(colon + 1));
    }
}
