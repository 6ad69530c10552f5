package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes one whole example of a schema out of the examples that its parts give. */
final class Examples {

    private static final int DEEPEST = 5;
    private static final int PATCHED = 2;

    private final ObjectNode components;

    Examples(ObjectNode components) {
        this.components = components;
    }

    /** An example of an answer: with everything in it. */
    JsonNode answer(JsonNode schema) {
        return example(schema, true, 0);
    }

    /** An example of what is sent: with what must be there, and what else has an example of its own. */
    JsonNode request(JsonNode schema) {
        return example(schema, false, 0);
    }

    /** An example of a change: the record's own, or of the first members that have an example of their own. */
    JsonNode patch(JsonNode schema) {
        var changed = resolve(schema);
        if (changed.path("examples").has(0)) {
            return changed.path("examples").path(0);
        }
        var example = JsonNodeFactory.instance.objectNode();
        members(changed).forEach((name, member) -> {
            if (member.has("examples") && !name.equals("slug") && example.size() < PATCHED) {
                example.set(name, member.path("examples").path(0));
            }
        });
        return example.isEmpty() ? request(schema) : example;
    }

    private JsonNode example(JsonNode schema, boolean whole, int depth) {
        if (schema.path("examples").has(0)) {
            return schema.path("examples").path(0);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.path("enum").has(0)) {
            return schema.path("enum").path(0);
        }
        if (schema.path("anyOf").has(0)) {
            return depth < DEEPEST ? example(schema.path("anyOf").path(0), whole, depth + 1) : NullNode.instance;
        }
        if (schema.has("$ref")) {
            return example(resolve(schema), whole, depth);
        }
        var type = schema.path("type");
        if (type.isArray()) {
            return NullNode.instance;
        }
        return switch (type.asText()) {
            case "object" -> object(schema, whole, depth);
            case "array" -> list(schema, whole, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode("…");
        };
    }

    private JsonNode object(JsonNode schema, boolean whole, int depth) {
        var example = JsonNodeFactory.instance.objectNode();
        var required = schema.path("required");
        members(schema).forEach((name, member) -> {
            boolean wanted = whole || member.has("examples");
            for (JsonNode one : required) {
                wanted |= one.asText().equals(name);
            }
            if (wanted) {
                example.set(name, example(member, whole, depth + 1));
            }
        });
        return example;
    }

    private JsonNode list(JsonNode schema, boolean whole, int depth) {
        var example = JsonNodeFactory.instance.arrayNode();
        var items = schema.path("items");
        boolean tellsSomething = items.has("$ref") || items.has("examples") || items.has("enum");
        if (depth < DEEPEST && (tellsSomething || schema.path("minItems").asInt() > 0)) {
            example.add(example(items, whole, depth + 1));
        }
        return example;
    }

    private static JsonNode number(JsonNode schema) {
        long least = schema.path("minimum").asLong(1);
        return JsonNodeFactory.instance.numberNode(
                Math.max(least, Math.min(1, schema.path("maximum").asLong(1))));
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : components.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Map<String, JsonNode> members(JsonNode schema) {
        var members = new LinkedHashMap<String, JsonNode>();
        schema.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
