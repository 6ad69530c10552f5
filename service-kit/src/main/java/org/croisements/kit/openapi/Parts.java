package org.croisements.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The parts that contracts share, and the way from a tree of parts to the document. */
final class Parts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Parts() {}

    /** What every contract begins with. */
    static ObjectNode shared() {
        try (var yaml = Parts.class.getResourceAsStream("shared.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out the shared parts that nothing refers to. */
    static void removeUnused(ObjectNode contract) {
        for (boolean changed = true; changed; ) {
            String text = contract.toString();
            changed = false;
            for (String kind : List.of("responses", "parameters", "headers", "schemas")) {
                var parts = (ObjectNode) contract.path("components").path(kind);
                var names = new ArrayList<String>();
                parts.fieldNames().forEachRemaining(names::add);
                for (String name : names) {
                    if (!text.contains("\"#/components/%s/%s\"".formatted(kind, name))) {
                        parts.remove(name);
                        changed = true;
                    }
                }
            }
        }
    }

    /** Puts parts in the order of their names. */
    static void sort(ObjectNode parts) {
        var sorted = new TreeMap<String, JsonNode>();
        parts.properties().forEach(part -> sorted.put(part.getKey(), part.getValue()));
        parts.removeAll();
        parts.setAll(sorted);
    }

    /** The document that a tree stands for. */
    static OpenAPI model(JsonNode contract) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(contract);
            return SmallRyeOpenAPI.builder()
                    .enableAnnotationScan(false)
                    .enableModelReader(false)
                    .enableStandardFilter(false)
                    .enableStandardStaticFiles(false)
                    .withCustomStaticFile(() -> new ByteArrayInputStream(bytes))
                    .build()
                    .model();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
