package org.croisements.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi30Test {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":["string","null"],"maxLength":3}             | {"maxLength":3,"type":"string","nullable":true}
            {"anyOf":[{"$ref":"#/a"},{"type":"null"}]}           | {"type":"object","nullable":true,"allOf":[{"$ref":"#/a"}]}
            {"anyOf":[{"$ref":"#/b"},{"type":"null"}]}           | {}
            {"oneOf":[{"$ref":"#/a"},{"$ref":"#/b"}]}            | {"oneOf":[{"$ref":"#/a"},{"$ref":"#/b"}]}
            {"$ref":"#/a"}                                       | {"$ref":"#/a"}
            {"$ref":"#/a","description":"d"}                     | {"description":"d","allOf":[{"$ref":"#/a"}]}
            {"const":"a"}                                        | {"enum":["a"]}
            {"type":"integer","examples":[1,2]}                  | {"type":"integer","example":1}
            {"exclusiveMinimum":0}                               | {"exclusiveMinimum":true,"minimum":0}
            {"type":"array"}                                     | {"type":"array","items":{}}
            {"type":["integer","string"]}                        | {}
            {"type":"object","propertyNames":{"pattern":"a"}}    | {"type":"object"}
            {"properties":{"type":{"type":["string","null"]}}}   | {"properties":{"type":{"type":"string","nullable":true}}}
            {"items":{"examples":["a"]}}                         | {"items":{"example":"a"}}
            """)
    void aSchemaIsSaidInOlderWords(String newer, String older) throws Exception {
        String document = """
                {"openapi": "3.1.0", "info": {}, "a": {"type": "object"}, "b": {}, "components": {"schemas": {"S": %s}},
                 "paths": {"/a": {"get": {"parameters": [{"schema": %s}]}}}}
                """.formatted(newer, newer);

        ObjectNode converted = OpenApi30.of((ObjectNode) JSON.readTree(document));

        assertThat(converted.at("/components/schemas/S")).isEqualTo(JSON.readTree(older));
        assertThat(converted.at("/paths/~1a/get/parameters/0/schema")).isEqualTo(JSON.readTree(older));
    }

    @Test
    void examplesStayAsTheyAre() throws Exception {
        String document = """
                {"openapi": "3.1.0", "info": {"summary": "s"}, "paths": {"/a": {"get": {"responses": {"200":
                 {"content": {"application/json": {"example": {"schema": {"type": ["a", "null"]}}}}}}}}}}
                """;

        ObjectNode converted = OpenApi30.of((ObjectNode) JSON.readTree(document));

        assertThat(converted.at("/paths/~1a/get/responses/200/content/application~1json/example/schema/type"))
                .hasSize(2);
        assertThat(converted.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(converted.path("info").has("summary")).isFalse();
    }

    @Test
    void ofTheWholeContractNothingNewIsLeft() {
        ObjectNode converted = OpenApi30.of(ContractMerge.merge(new Contracts("contracts")));

        List<String> leftovers = new ArrayList<>();
        collect(converted.path("components").path("schemas"), "", leftovers);
        assertThat(leftovers).isEmpty();
        assertThat(converted.path("paths")).hasSizeGreaterThan(50);
    }

    private static void collect(JsonNode part, String at, List<String> leftovers) {
        part.properties().forEach(member -> {
            String here = at + "/" + member.getKey();
            boolean name = at.endsWith("/properties") || at.isEmpty();
            if (!name && Set.of("const", "examples", "prefixItems", "$defs").contains(member.getKey())) {
                leftovers.add(here);
            }
            if (!name && member.getKey().equals("type") && !member.getValue().isTextual()) {
                leftovers.add(here);
            }
            if (name || !Set.of("example", "default", "enum").contains(member.getKey())) {
                collect(member.getValue(), here, leftovers);
            }
        });
        if (part.isArray()) {
            part.forEach(element -> collect(element, at + "[]", leftovers));
        }
    }
}
