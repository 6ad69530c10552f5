package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.croisements.kit.openapi.Schemas.Use;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Writes a service's contract out of its resources and records, with all that holds for every service, so that a
 * resource need say no more than an operation's name and summary. Of the document that the scanner made, it keeps the
 * paths, names, summaries and tags.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractConventions implements OASFilter {

    private static final String FEEDS = "Change feeds";

    private final IndexView index;

    /** Reads the resources and records from the index of the application. */
    public ContractConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var endpoints = Endpoints.of(document, index);
        var contract = Parts.shared();
        var components = (ObjectNode) contract.path("components");
        var made = components.withObjectProperty("schemas");
        var schemas = new Schemas(index, made);
        var examples = new Examples(made);
        var problems = new ProblemTypes(index);
        var faults = new Faults(index, components.putObject("responses"), schemas, examples, problems);
        faults.addShared();
        var parameters = new Parameters(index, schemas, examples);
        var bodies = new Bodies(index, made, schemas, examples);
        var paths = contract.putObject("paths");
        for (var endpoint : endpoints) {
            var operation = paths.withObjectProperty(endpoint.path()).putObject(endpoint.verb());
            describe(operation, endpoint, problems);
            operation.set("parameters", parameters.of(endpoint));
            bodies.add(operation, endpoint);
        }
        // Answers after bodies, since an answer's texts are as long as the bodies let them be.
        var outputs = new Outputs(index, made, schemas, examples, publicDetails(endpoints, schemas));
        for (var endpoint : endpoints) {
            var operation = (ObjectNode) paths.path(endpoint.path()).path(endpoint.verb());
            var answers = operation.putObject("responses");
            answers.set(status(endpoint), outputs.success(endpoint, status(endpoint)));
            faults.add(answers, endpoint);
        }
        Parts.removeUnused(contract);
        Parts.sort(made);
        put(contract, document, problems);
    }

    private Set<String> publicDetails(List<Endpoint> endpoints, Schemas schemas) {
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

    private void describe(ObjectNode operation, Endpoint endpoint, ProblemTypes problems) {
        var written = endpoint.written();
        // One name may stand only once in the whole suite, so each service's feed is named after its path.
        operation.put(
                "operationId", endpoint.isFeed() ? "follow" + endpoint.feed() + "Changes" : written.getOperationId());
        operation.put("summary", written.getSummary());
        operation.put("description", description(endpoint, problems));
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

    private static String description(Endpoint endpoint, ProblemTypes problems) {
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
        var own = endpoint.names(Problems.class);
        if (!own.isEmpty()) {
            text.append("\n\nProblems of its own: ");
            text.append(String.join(
                    ", ",
                    own.stream()
                            .map(code -> "`%s` (%d)"
                                    .formatted(code, problems.byCode(code).status()))
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

    private void put(ObjectNode contract, OpenAPI document, ProblemTypes problems) {
        contract.put("openapi", "3.1.0");
        var model = Parts.model(contract);
        document.openapi("3.1.0")
                .servers(model.getServers())
                .security(model.getSecurity())
                .components(model.getComponents())
                .paths(model.getPaths())
                .tags(tags(document, contract.path("paths")))
                .extensions(Map.of("x-problems", problems.listed()));
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
