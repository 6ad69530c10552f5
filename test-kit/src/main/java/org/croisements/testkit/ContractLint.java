package org.croisements.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a contract must keep to that no linter looks at. */
final class ContractLint {

    /** Answers of these leave out what they have no value for. */
    private static final Set<String> SPARSE = Set.of("Problem", "Fault");

    private final Contract contract;
    private final List<String> faults = new ArrayList<>();

    private ContractLint(Contract contract) {
        this.contract = contract;
    }

    /** Every breach of the rules, with its place. */
    static List<String> faults(Contract contract) {
        var lint = new ContractLint(contract);
        var sent = new HashSet<String>();
        var names = new HashMap<String, String>();
        contract.operations().forEach((place, operation) -> {
            String other = names.put(operation.path("operationId").asText(), place);
            lint.require(other == null, place, "has the operationId of " + other);
            lint.operation(place, operation);
            lint.bodies(operation.path("requestBody"), place, sent);
        });
        contract.document().path("components").path("schemas").properties().forEach(schema -> {
            lint.schema(schema.getKey(), schema.getValue(), sent.contains(schema.getKey()));
        });
        return lint.faults;
    }

    private void operation(String place, JsonNode operation) {
        var answers = operation.path("responses");
        String name = operation.path("operationId").asText();
        require(name.matches("[a-z]+[A-Z][A-Za-z]*"), place, "has no operationId of verb and noun, such as listEvents");
        require(!operation.path("summary").asText().endsWith("."), place, "has a summary with a full stop");
        require(operation.path("tags").size() == 1, place, "has not one tag");
        require(answers.has("default"), place, "states no default problem");
        if (name.startsWith("create") && place.contains("/api/")) {
            var created = contract.resolve(answers.path("201"));
            require(created.path("headers").has("Location"), place, "creates and states no 201 with a Location");
        }
        if (place.startsWith("delete")) {
            require(answers.has("204"), place, "states no 204");
        }
        operation.path("parameters").forEach(given -> {
            var parameter = contract.resolve(given);
            String at = place + " " + parameter.path("name").asText();
            require(!parameter.path("description").asText().isEmpty(), at, "has no description");
            require(parameter.has("example"), at, "has no example");
            example(parameter.path("schema"), parameter.path("example"), at);
        });
        answers.properties().forEach(answer -> {
            contract.resolve(answer.getValue())
                    .path("content")
                    .properties()
                    .forEach(content -> answer(place + " " + answer.getKey(), content.getKey(), content.getValue()));
        });
    }

    private void answer(String place, String type, JsonNode content) {
        boolean json = type.endsWith("json") && !type.endsWith("ndjson");
        if (json) {
            require(content.has("example"), place, "has no example of " + type);
            example(content.path("schema"), content.path("example"), place);
            var schema = contract.resolve(content.path("schema"));
            // Bibliographies have a form of their own.
            boolean isOurs = !type.equals("application/vnd.citationstyles.csl+json");
            require(!isOurs || !schema.path("type").asText().equals("array"), place, "answers a list that is no page");
        }
    }

    /** Bodies must be closed to what nobody knows, and so must what they contain. */
    private void bodies(JsonNode body, String place, Set<String> sent) {
        body.path("content").properties().forEach(content -> {
            var schema = content.getValue().path("schema");
            require(content.getValue().has("example"), place, "has no example of its body");
            example(schema, content.getValue().path("example"), place + " body");
            references(schema, sent);
        });
    }

    private void references(JsonNode node, Set<String> sent) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && sent.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            references(contract.resolve(node), sent);
        }
        node.forEach(inner -> references(inner, sent));
    }

    private void schema(String name, JsonNode schema, boolean sent) {
        require(!schema.path("description").asText().isEmpty(), name, "has no description");
        if (schema.path("type").asText().equals("object") && sent) {
            require(schema.has("additionalProperties"), name, "is sent and takes unknown members");
        }
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(property -> {
            String at = name + "." + property.getKey();
            var value = property.getValue();
            require(!value.path("description").asText().isEmpty(), at, "has no description");
            require(value.has("type") || value.has("$ref") || value.has("anyOf"), at, "has no type");
            require(
                    sent || SPARSE.contains(name) || required.contains(property.getKey()),
                    at,
                    "is answered and not required");
            require(!isBareText(value), at, "has no example");
            value.path("examples").forEach(example -> example(value, example, at));
        });
        schema.path("examples").forEach(example -> example(schema, example, name));
    }

    /** A text whose form says nothing of what stands in it. */
    private static boolean isBareText(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                && !schema.has("examples")
                && !schema.has("enum")
                && !schema.has("const")
                && !schema.has("format");
    }

    private void example(JsonNode schema, JsonNode example, String place) {
        if (!example.isMissingNode()) {
            contract.faults(schema, example).forEach(fault -> faults.add(place + ": its example is wrong: " + fault));
        }
    }

    private void require(boolean right, String place, String fault) {
        if (!right) {
            faults.add(place + " " + fault);
        }
    }
}
