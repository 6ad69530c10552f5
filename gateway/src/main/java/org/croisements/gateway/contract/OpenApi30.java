package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says an OpenAPI 3.1 document in the words of 3.0.3, for generators that know no newer ones. What 3.0 can't say is left
 * out: a client may then allow more than the contract, never less.
 */
final class OpenApi30 {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NULL = "null";

    /** Of a schema: what 3.0 does not know. */
    private static final Set<String> UNKNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$comment",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "dependentRequired",
            "dependentSchemas",
            "else",
            "if",
            "maxContains",
            "minContains",
            "patternProperties",
            "prefixItems",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");

    /** Elsewhere: what is data and not part of the description. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    /** The document as it was, to look up what references mean. */
    private final JsonNode newer;

    private OpenApi30(JsonNode newer) {
        this.newer = newer;
    }

    static ObjectNode of(ObjectNode document) {
        ObjectNode older = document.deepCopy();
        older.put("openapi", "3.0.3");
        older.remove(List.of("jsonSchemaDialect", "webhooks"));
        ObjectNode info = older.withObjectProperty("info");
        info.remove("summary");
        if (info.path("license") instanceof ObjectNode license) {
            license.remove("identifier");
        }
        older.withObjectProperty("components").remove("pathItems");
        OpenApi30 conversion = new OpenApi30(document);
        for (JsonNode schema : schemas(older)) {
            conversion.schema((ObjectNode) schema);
        }
        older.properties().forEach(part -> {
            if (!part.getKey().startsWith("x-")) {
                conversion.walk(part.getValue());
            }
        });
        return older;
    }

    private static Iterable<JsonNode> schemas(ObjectNode document) {
        return List.copyOf(document.path("components").path("schemas").properties().stream()
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Finds the schemas in what is none. */
    private void walk(JsonNode part) {
        if (part instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getKey().equals("schema") && member.getValue() instanceof ObjectNode schema) {
                    schema(schema);
                } else if (!DATA.contains(member.getKey()) && !member.getKey().equals("schemas")) {
                    walk(member.getValue());
                }
            }
        } else {
            part.forEach(this::walk);
        }
    }

    private void schema(ObjectNode schema) {
        if (schema.has("$ref")) {
            reference(schema);
            return;
        }
        constant(schema);
        example(schema);
        type(schema);
        alternatives(schema, "anyOf");
        alternatives(schema, "oneOf");
        bound(schema, "exclusiveMinimum", "minimum");
        bound(schema, "exclusiveMaximum", "maximum");
        schema.remove(UNKNOWN);
        for (String name : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(name).forEach(this::sub);
        }
        for (String name : List.of("not", "items", "additionalProperties")) {
            sub(schema.path(name));
        }
        schema.path("properties").forEach(this::sub);
        if (schema.path("type").asText().equals("array") && !schema.has("items")) {
            schema.putObject("items");
        }
    }

    private void sub(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            schema(schema);
        }
    }

    /** In 3.0 a reference stands alone. */
    private static void reference(ObjectNode schema) {
        if (schema.size() > 1) {
            JsonNode reference = schema.remove("$ref");
            schema.remove("examples");
            schema.putArray("allOf").addObject().set("$ref", reference);
        }
    }

    private static void constant(ObjectNode schema) {
        JsonNode value = schema.get("const");
        if (value != null && !value.isNull()) {
            schema.putArray("enum").add(value);
        }
    }

    private static void example(ObjectNode schema) {
        JsonNode examples = schema.remove("examples");
        if (examples instanceof ArrayNode array && !array.isEmpty() && !schema.has("example")) {
            schema.set("example", array.get(0));
        }
    }

    private static void type(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types) {
            List<String> names = new ArrayList<>();
            types.forEach(type -> names.add(type.asText()));
            boolean nullable = names.remove(NULL);
            schema.remove("type");
            if (names.size() == 1) {
                schema.put("type", names.get(0));
                if (nullable) {
                    schema.put("nullable", true);
                }
            }
        }
    }

    private void alternatives(ObjectNode schema, String name) {
        if (schema.path(name) instanceof ArrayNode alternatives) {
            ArrayNode kept = NODES.arrayNode();
            alternatives.forEach(alternative -> {
                if (!alternative.path("type").asText().equals(NULL)) {
                    kept.add(alternative);
                }
            });
            schema.remove(name);
            if (kept.size() < alternatives.size()) {
                String type = commonType(kept);
                if (type.isEmpty()) {
                    // "nullable" is nothing without a type; without both, anything may be.
                    return;
                }
                schema.put("type", type);
                schema.put("nullable", true);
            }
            if (!kept.isEmpty()) {
                schema.set(kept.size() == 1 ? "allOf" : name, kept);
            }
        }
    }

    /** The one type that all alternatives have, or nothing. */
    private String commonType(ArrayNode alternatives) {
        String common = "";
        for (JsonNode alternative : alternatives) {
            JsonNode meant = alternative;
            while (meant.has("$ref")) {
                meant = newer.at(meant.path("$ref").asText().substring(1));
            }
            String type = meant.path("type").asText();
            if (type.isEmpty() || !(common.isEmpty() || common.equals(type))) {
                return "";
            }
            common = type;
        }
        return common;
    }

    private static void bound(ObjectNode schema, String exclusive, String bound) {
        if (schema.path(exclusive).isNumber()) {
            schema.set(bound, schema.get(exclusive));
            schema.put(exclusive, true);
        }
    }
}
