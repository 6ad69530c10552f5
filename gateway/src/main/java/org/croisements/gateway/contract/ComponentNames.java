package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the merged document's components. What the services define alike keeps its one name; where the same name
 * means different things, each service's own is put in front of it.
 */
final class ComponentNames {

    private static final String COMPONENTS = "#/components/";

    /** Such as {@code #/components/schemas/Problem}. */
    private final Set<String> ambiguous = new HashSet<>();

    ComponentNames(Collection<ObjectNode> documents) {
        List<Map.Entry<String, JsonNode>> shared = new ArrayList<>();
        Map<String, JsonNode> seen = new java.util.HashMap<>();
        for (ObjectNode document : documents) {
            forEach(document, (reference, component) -> {
                JsonNode other = seen.putIfAbsent(reference, component);
                if (other != null) {
                    shared.add(Map.entry(reference, component));
                    if (!other.equals(component)) {
                        ambiguous.add(reference);
                    }
                }
            });
        }
        // Two components that read alike still differ when what they refer to does.
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, JsonNode> entry : shared) {
                if (!ambiguous.contains(entry.getKey()) && refersToAmbiguous(entry.getValue())) {
                    grew |= ambiguous.add(entry.getKey());
                }
            }
        }
    }

    String name(Service service, String section, String name) {
        return ambiguous.contains(COMPONENTS + section + "/" + name) ? service.prefix() + name : name;
    }

    /** Makes every reference of one service's part point to the merged names. */
    void rename(Service service, JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue() instanceof TextNode text && ambiguous.contains(text.asText())) {
                    String reference = text.asText();
                    int slash = reference.lastIndexOf('/') + 1;
                    property.setValue(TextNode.valueOf(
                            reference.substring(0, slash) + service.prefix() + reference.substring(slash)));
                } else if (property.getKey().equals("security")
                        && property.getValue() instanceof ArrayNode requirements) {
                    requirements.forEach(requirement -> renameSchemes(service, requirement));
                } else {
                    rename(service, property.getValue());
                }
            });
        } else if (part instanceof ArrayNode array) {
            array.forEach(element -> rename(service, element));
        }
    }

    private void renameSchemes(Service service, JsonNode requirement) {
        if (requirement instanceof ObjectNode schemes) {
            for (Map.Entry<String, JsonNode> scheme : List.copyOf(schemes.properties())) {
                schemes.remove(scheme.getKey());
                schemes.set(name(service, "securitySchemes", scheme.getKey()), scheme.getValue());
            }
        }
    }

    private boolean refersToAmbiguous(JsonNode part) {
        if (part.isTextual()) {
            return ambiguous.contains(part.asText());
        }
        for (JsonNode element : part) {
            if (refersToAmbiguous(element)) {
                return true;
            }
        }
        return false;
    }

    private static void forEach(ObjectNode document, java.util.function.BiConsumer<String, JsonNode> action) {
        for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                action.accept(COMPONENTS + section.getKey() + "/" + component.getKey(), component.getValue());
            }
        }
    }
}
