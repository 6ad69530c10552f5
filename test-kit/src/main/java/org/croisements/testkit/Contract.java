package org.croisements.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A contract, to hold answers and examples against. */
final class Contract {

    /** Where the build of the application under test has put its contract. */
    static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static @Nullable Contract generated;

    private final JsonNode document;

    /** Those with the fewest variables first. */
    private final List<Template> templates;

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private record Template(String path, Pattern form) {

        static Template of(String path) {
            return new Template(path, Pattern.compile(Pattern.quote(path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")));
        }

        long variables() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    private Contract(JsonNode document) {
        this.document = document;
        this.templates = document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .map(Template::of)
                .sorted(Comparator.comparingLong(Template::variables))
                .toList();
    }

    static Contract read(Path file) {
        try {
            return new Contract(YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract of the application under test. */
    static synchronized Contract generated() {
        if (generated == null) {
            generated = read(GENERATED);
        }
        return generated;
    }

    JsonNode document() {
        return document;
    }

    /** The operations by verb and path, such as {@code get /api/v1/events}. */
    Map<String, JsonNode> operations() {
        var operations = new LinkedHashMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.put(verb.getKey() + " " + path.getKey(), verb.getValue())));
        return operations;
    }

    /** The path's template that a path matches; the one with the fewest variables if there are several. */
    Optional<String> template(String path) {
        return templates.stream()
                .filter(template -> template.form().matcher(path).matches())
                .map(Template::path)
                .findFirst();
    }

    /** What a reference leads to; the node itself where it is none. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
    }

    /** What is wrong with a value, by the schema. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), text -> compiled(schema)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        // References stand relative to the document, so the schema takes the document's components along.
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(whole);
    }
}
