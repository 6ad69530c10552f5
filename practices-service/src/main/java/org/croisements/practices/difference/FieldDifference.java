package org.croisements.practices.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one field said before and says after. */
@Schema(description = "What one field said before and says after")
public record FieldDifference(
        @Schema(description = "Name of the field", examples = "summary")
        String field,

        @Schema(
                description = "Its values before, each as text, objects as JSON; empty where it said nothing",
                examples = "[\"Un lieu pour les jeunes\"]")
        List<String> before,

        @Schema(description = "Its values after", examples = "[\"Un lieu pour tous\"]")
        List<String> after) {

    /** The fields in which two objects differ, by name, besides those named. */
    public static List<FieldDifference> between(JsonNode before, JsonNode after, List<String> besides) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        besides.forEach(names::remove);
        return names.stream()
                .filter(name -> !texts(before.path(name)).equals(texts(after.path(name))))
                .map(name -> new FieldDifference(name, texts(before.path(name)), texts(after.path(name))))
                .toList();
    }

    private static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(text(item)));
        } else if (!value.isNull() && !value.isMissingNode()) {
            texts.add(text(value));
        }
        return texts;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
