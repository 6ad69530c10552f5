package org.croisements.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;

/** Pieces of schemas. */
final class Nodes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Nodes() {}

    static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** The same schema, which takes null too. */
    static ObjectNode nullable(ObjectNode schema) {
        var type = schema.path("type");
        if (type.isTextual()) {
            var types =
                    JsonNodeFactory.instance.arrayNode().add(type.textValue()).add("null");
            schema.set("type", types);
            if (schema.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
        } else if (schema.has("$ref")) {
            String reference = schema.remove("$ref").textValue();
            schema.putArray("anyOf")
                    .add(JsonNodeFactory.instance.objectNode().put("$ref", reference))
                    .add(Values.typed("null"));
        }
        return schema;
    }

    /** Adds the examples that the annotations give. */
    static void addExamples(ObjectNode schema, Rules rules) {
        var said = rules.examples();
        if (said.isEmpty()) {
            return;
        }
        Function<String, JsonNode> parser =
                switch (schema.path("type").asText()) {
                    case "string" -> JsonNodeFactory.instance::textNode;
                    case "array" -> text -> listed(text, schema.path("items"));
                    default -> Nodes::parsed;
                };
        var examples = schema.putArray("examples");
        said.stream().map(parser).forEach(examples::add);
    }

    /** Adds the one of a record's own examples that is meant: the first is of one that is made, the second of a change. */
    static void addExample(ObjectNode schema, ClassInfo type, int which) {
        var said = type.declaredAnnotation(Schema.class);
        var examples = said == null ? null : said.value("examples");
        if (examples != null && examples.asStringArray().length > which) {
            schema.putArray("examples").add(parsed(examples.asStringArray()[which]));
        }
    }

    /** A list written as JSON, or its only item. */
    private static JsonNode listed(String text, JsonNode items) {
        if (text.startsWith("[")) {
            return parsed(text);
        }
        boolean number = List.of("integer", "number", "boolean")
                .contains(items.path("type").asText());
        return JsonNodeFactory.instance
                .arrayNode()
                .add(number ? parsed(text) : JsonNodeFactory.instance.textNode(text));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
