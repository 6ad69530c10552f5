package org.croisements.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.croisements.gateway.problem.GatewayProblem;

/** Makes one OpenAPI document of the services' contracts. */
final class ContractMerge {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ArrayNode tags;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode problems;
    private final Set<String> operationIds = new HashSet<>();
    private final boolean sameSecurity;

    private ContractMerge(Collection<ObjectNode> contracts) {
        ObjectNode first = contracts.iterator().next();
        merged.put("openapi", first.path("openapi").asText("3.1.0"));
        merged.set("info", info(first.path("info")));
        // Linters want to know of a server whom it is for and in which environment it stands.
        merged.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The gateway that serves this document, local or production")
                .put("x-internal", false);
        sameSecurity = contracts.stream()
                        .map(contract -> contract.path("security"))
                        .distinct()
                        .count()
                == 1;
        if (sameSecurity && first.has("security")) {
            merged.set("security", first.get("security").deepCopy());
        }
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
        problems = merged.putArray("x-problems");
    }

    static ObjectNode merge(Contracts all) {
        Map<Service, ObjectNode> contracts = all.documents();
        ContractMerge merge = new ContractMerge(contracts.values());
        ComponentNames names = new ComponentNames(contracts.values());
        contracts.forEach((service, contract) -> merge.add(service, contract.deepCopy(), names));
        merge.addOwn(all.own().deepCopy());
        merge.sortTags();
        for (GatewayProblem problem : GatewayProblem.values()) {
            merge.addProblem(JsonNodeFactory.instance
                    .objectNode()
                    .put("code", problem.name())
                    .put("status", problem.status())
                    .put("title", problem.title())
                    .put("titleFr", problem.titleFr()));
        }
        return merge.merged;
    }

    private void add(Service service, ObjectNode contract, ComponentNames names) {
        names.rename(service, contract);
        contract.path("tags").forEach(tag -> addUnique(tags, "name", tag));
        contract.path("x-problems").forEach(this::addProblem);
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            addPath(service, path.getKey(), path.getValue(), contract.path("security"));
        }
        for (Map.Entry<String, JsonNode> section : contract.path("components").properties()) {
            ObjectNode target = components.withObjectProperty(section.getKey());
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                target.set(names.name(service, section.getKey(), component.getKey()), component.getValue());
            }
        }
    }

    /** Its names are the merged document's; what its examples consist of stands in the services' own examples. */
    private void addOwn(ObjectNode own) {
        own.path("tags").forEach(tag -> addUnique(tags, "name", tag));
        own.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> components.withObjectProperty("schemas").set(schema.getKey(), schema.getValue()));
        ExampleParts.fill(own, paths);
        own.path("paths").properties().forEach(path -> paths.set(path.getKey(), path.getValue()));
    }

    private void addPath(Service service, String path, JsonNode item, JsonNode security) {
        if (paths.has(path)) {
            throw new IllegalStateException("Two services offer " + path);
        }
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                if (!sameSecurity && !operation.has("security") && !security.isMissingNode()) {
                    operation.set("security", security);
                }
                String id = operation.path("operationId").asText();
                if (!id.isEmpty() && !operationIds.add(id)) {
                    operation.put("operationId", service.key() + Character.toUpperCase(id.charAt(0)) + id.substring(1));
                }
            }
        }
        paths.set(path, item);
    }

    private void addProblem(JsonNode problem) {
        addUnique(problems, "code", problem);
    }

    private void sortTags() {
        List<JsonNode> sorted = new ArrayList<>();
        tags.forEach(sorted::add);
        sorted.sort(Comparator.comparing(tag -> tag.path("name").asText(), String.CASE_INSENSITIVE_ORDER));
        tags.removeAll().addAll(sorted);
    }

    private static void addUnique(ArrayNode list, String key, JsonNode element) {
        for (JsonNode present : list) {
            if (present.path(key).equals(element.path(key))) {
                return;
            }
        }
        list.add(element);
    }

    private static ObjectNode info(JsonNode first) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", "Croisements");
        info.put("summary", "Events, practices and the directory of a network of resource centres");
        info.put("description", """
                What the centres organise, what works in the field, and who they are: three services behind one door.
                Reads of public records need no credentials; writes need a token or an API key as bearer. Every error
                is an RFC 9457 problem whose type is a page that explains it.""");
        info.put("version", first.path("version").asText("1"));
        for (String kept : new String[] {"contact", "license", "termsOfService"}) {
            if (first.has(kept)) {
                info.set(kept, first.get(kept).deepCopy());
            }
        }
        return info;
    }
}
