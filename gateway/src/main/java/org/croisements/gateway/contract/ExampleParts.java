package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts the services' examples into those of composite answers: {@code $example: getEvent} stands for that operation's,
 * {@code $example: listEvents items} for a member of it.
 */
final class ExampleParts {

    private static final String PLACE = "$example";

    private final Map<String, JsonNode> examples = new HashMap<>();

    private ExampleParts(ObjectNode paths) {
        for (JsonNode item : paths) {
            for (JsonNode operation : item) {
                JsonNode example = operation.at("/responses/200/content/application~1json/example");
                if (!example.isMissingNode()) {
                    examples.put(operation.path("operationId").asText(), example);
                }
            }
        }
    }

    static void fill(ObjectNode own, ObjectNode paths) {
        new ExampleParts(paths).fill(own);
    }

    private void fill(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                JsonNode value = property.getValue();
                if (value.has(PLACE)) {
                    property.setValue(example(value.path(PLACE).asText()));
                } else {
                    fill(value);
                }
            });
        } else if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).has(PLACE)) {
                    array.set(i, example(array.get(i).path(PLACE).asText()));
                } else {
                    fill(array.get(i));
                }
            }
        }
    }

    private JsonNode example(String name) {
        String[] parts = name.split(" ", 2);
        JsonNode example = examples.get(parts[0]);
        if (example == null) {
            throw new IllegalStateException("No service has an example of " + parts[0]);
        }
        return (parts.length == 1 ? example : example.path(parts[1])).deepCopy();
    }
}
