package org.croisements.events.openagendaimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/** What is left of a line, by its places: whatever says something and was not taken. */
final class Leftovers {

    private static final int LONGEST_NAME = 60;

    private Leftovers() {}

    /** The members that say something, those of members as {@code location.phone}. */
    static Stream<String> of(ObjectNode rest) {
        return rest.properties().stream().flatMap(member -> places(member));
    }

    private static Stream<String> places(Map.Entry<String, JsonNode> member) {
        if (member.getValue() instanceof ObjectNode object) {
            return object.properties().stream()
                    .filter(inner -> saysSomething(inner.getValue()))
                    .map(inner -> name(member.getKey()) + "." + name(inner.getKey()));
        }
        return saysSomething(member.getValue()) ? Stream.of(name(member.getKey())) : Stream.of();
    }

    private static boolean saysSomething(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> false;
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> value.asDouble() != 0;
            case STRING -> !value.asText().isBlank();
            default ->
                value.properties().stream().anyMatch(inner -> saysSomething(inner.getValue()))
                        || elementSaysSomething(value);
        };
    }

    private static boolean elementSaysSomething(JsonNode value) {
        for (JsonNode element : value) {
            if (saysSomething(element)) {
                return true;
            }
        }
        return false;
    }

    private static String name(String given) {
        String shown = given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) + "…" : given;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
