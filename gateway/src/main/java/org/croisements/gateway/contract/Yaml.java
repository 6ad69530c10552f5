package org.croisements.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads and writes OpenAPI documents. */
final class Yaml {

    /** Ten times what the three contracts take together. */
    private static final int MAX_CHARACTERS = 30_000_000;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .loaderOptions(options())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            // Every YAML 1.1 reader takes an unquoted "on" or "NO" for a truth value.
            .disable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    private static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    static ObjectNode read(InputStream yaml) throws IOException {
        JsonNode read = YAML.readTree(yaml);
        if (read instanceof ObjectNode document) {
            return document;
        }
        throw new IOException("not an OpenAPI document");
    }

    static byte[] yaml(JsonNode document) {
        return write(YAML, document);
    }

    static byte[] json(JsonNode document) {
        return write(JSON, document);
    }

    private static byte[] write(ObjectMapper mapper, JsonNode document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        return options;
    }
}
