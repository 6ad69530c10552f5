package org.croisements.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.croisements.kit.openapi.Schemas.Use;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes a service's contract out of its resources and records, with all that holds for every service, so that a
 * resource need say no more than an operation's name and summary. Of the document that the scanner made, it keeps the
 * paths, names, summaries and tags.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractConventions implements OASFilter {

    private static final String FEEDS = "Change feeds";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexView index;

    /** Reads the resources and records from the index of the application. */
    public ContractConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var endpoints = endpoints(document);
        var contract = shared();
        var components = (ObjectNode) contract.path("components");
        var made = components.withObjectProperty("schemas");
        var schemas = new Schemas(index, made);
        var examples = new Examples(made);
        var faults = new Faults(index, components.putObject("responses"), schemas);
        faults.addShared();
        var inputs = new Inputs(index, made, schemas, examples);
        var paths = contract.putObject("paths");
        for (var endpoint : endpoints) {
            var operation = paths.withObjectProperty(endpoint.path()).putObject(endpoint.verb());
            describe(operation, endpoint, faults);
            operation.set("parameters", inputs.parameters(endpoint));
            inputs.addBody(operation, endpoint);
        }
        // Answers after bodies, since an answer's texts are as long as the bodies let them be.
        var outputs = new Outputs(index, made, schemas, examples, publicDetails(endpoints, schemas));
        for (var endpoint : endpoints) {
            var operation = (ObjectNode) paths.path(endpoint.path()).path(endpoint.verb());
            var answers = operation.putObject("responses");
            answers.set(status(endpoint), outputs.success(endpoint, status(endpoint)));
            faults.add(answers, endpoint);
        }
        removeUnused(contract);
        sort(made);
        put(contract, document, faults);
    }

    /** What the scanner found, with the methods behind it; by path, so that the document is the same every time. */
    private List<Endpoint> endpoints(OpenAPI document) {
        var methods = new HashMap<String, MethodInfo>();
        index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class).stream()
                .filter(a -> a.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD)
                .filter(a -> a.value("operationId") != null)
                .forEach(a -> {
                    var method = a.target().asMethod();
                    var former = methods.put(a.value("operationId").asString(), method);
                    // A library's classes may stand in the index twice.
                    if (former != null && !former.toString().equals(method.toString())) {
                        throw new IllegalStateException("Two operations have the name of " + a.target());
                    }
                });
        var endpoints = new ArrayList<Endpoint>();
        var items = document.getPaths() == null || document.getPaths().getPathItems() == null
                ? Map.<String, org.eclipse.microprofile.openapi.models.PathItem>of()
                : document.getPaths().getPathItems();
        new TreeMap<>(items)
                .forEach((path, item) -> new TreeMap<>(item.getOperations()).forEach((verb, operation) -> {
                    var method = methods.get(String.valueOf(operation.getOperationId()));
                    if (method == null) {
                        throw new IllegalStateException(
                                "%s %s needs @Operation(operationId = ..., summary = ...)".formatted(verb, path));
                    }
                    endpoints.add(new Endpoint(path, verb.name().toLowerCase(Locale.ROOT), operation, method));
                }));
        return endpoints;
    }

    private static ObjectNode shared() {
        try (var yaml = ContractConventions.class.getResourceAsStream("shared.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeSet<String> publicDetails(List<Endpoint> endpoints, Schemas schemas) {
        var names = new TreeSet<String>();
        for (var endpoint : endpoints) {
            endpoint.answer()
                    .filter(type -> endpoint.isRead() && endpoint.roles().isEmpty() && !endpoint.isFeed())
                    .map(type -> index.getClassByName(type.name()))
                    .filter(type -> type.isRecord() && type.simpleName().endsWith("Detail"))
                    .ifPresent(type -> names.add(schemas.record(type, Use.ANSWER)));
        }
        return names;
    }

    private void describe(ObjectNode operation, Endpoint endpoint, Faults faults) {
        var written = endpoint.written();
        // One name may stand only once in the whole suite, so each service's feed is named after its path.
        operation.put(
                "operationId", endpoint.isFeed() ? "follow" + endpoint.feed() + "Changes" : written.getOperationId());
        operation.put("summary", written.getSummary());
        operation.put("description", description(endpoint, faults));
        var tags = operation.putArray("tags");
        if (endpoint.isFeed()) {
            tags.add(FEEDS);
        } else if (written.getTags() != null) {
            written.getTags().forEach(tags::add);
        }
        if (!endpoint.roles().isEmpty()) {
            operation.putArray("security").addObject().putArray("token");
        } else if (!endpoint.isRead()) {
            operation.putArray("security").addObject();
        }
    }

    private static String description(Endpoint endpoint, Faults faults) {
        var written = endpoint.written();
        var text = new StringBuilder(String.valueOf(written.getSummary())).append('.');
        if (written.getDescription() != null) {
            text.append(' ').append(written.getDescription());
        }
        if (!endpoint.roles().isEmpty()) {
            text.append("\n\nRoles: ")
                    .append(String.join(", ", endpoint.roles()))
                    .append('.');
        }
        var problems = endpoint.names(Problems.class);
        if (!problems.isEmpty()) {
            text.append("\n\nProblems of its own: ");
            text.append(String.join(
                    ", ",
                    problems.stream()
                            .map(code -> "`%s` (%d)"
                                    .formatted(code, faults.problem(code).status()))
                            .toList()));
            text.append('.');
        }
        return text.toString();
    }

    private static String status(Endpoint endpoint) {
        var responses = endpoint.written().getResponses();
        var said = responses == null || responses.getAPIResponses() == null
                ? List.<String>of()
                : responses.getAPIResponses().keySet().stream()
                        .filter(code -> code.startsWith("2"))
                        .toList();
        return said.isEmpty() ? "200" : said.get(0);
    }

    private static void removeUnused(ObjectNode contract) {
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

    private static void sort(ObjectNode parts) {
        var sorted = new TreeMap<String, JsonNode>();
        parts.properties().forEach(part -> sorted.put(part.getKey(), part.getValue()));
        parts.removeAll();
        parts.setAll(sorted);
    }

    private void put(ObjectNode contract, OpenAPI document, Faults faults) {
        contract.put("openapi", "3.1.0");
        var model = model(contract);
        document.openapi("3.1.0")
                .servers(model.getServers())
                .security(model.getSecurity())
                .components(model.getComponents())
                .paths(model.getPaths())
                .tags(tags(document, contract.path("paths")))
                .extensions(Map.of("x-problems", faults.listed()));
        String name = setting("quarkus.application.name").replaceAll("-service$", "");
        document.info(model.getInfo()
                .title("Croisements " + name)
                .version(setting("quarkus.application.version").replace("-SNAPSHOT", ""))
                .description("The " + name + " service of Croisements, the suite of a network of resource centres."
                        + " What is public is read without a token; a write needs one."));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("service");
    }

    private static OpenAPI model(JsonNode contract) {
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

    private static List<org.eclipse.microprofile.openapi.models.tags.Tag> tags(OpenAPI document, JsonNode paths) {
        var used = new TreeSet<String>();
        paths.findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.asText())));
        var described = new TreeMap<String, String>();
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> described.put(tag.getName(), tag.getDescription()));
        }
        described.put(FEEDS, "What was created, changed, deleted or hidden, in order and without a gap");
        return used.stream()
                .map(name -> OASFactory.createTag().name(name).description(described.getOrDefault(name, name)))
                .toList();
    }
}
