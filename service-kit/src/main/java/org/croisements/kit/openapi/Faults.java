package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.croisements.kit.openapi.Schemas.Use;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Problem;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What operations answer when something is not as it should be. */
final class Faults {

    private record Kind(String name, CommonProblem example, String description) {}

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            kind("400", "BadRequest", CommonProblem.INVALID_PARAMETERS, "The request has faults; every one is listed."),
            kind(
                    "401",
                    "Unauthorized",
                    CommonProblem.AUTHENTICATION_REQUIRED,
                    "A token is needed, or the given one is not valid."),
            kind("403", "Forbidden", CommonProblem.FORBIDDEN, "The caller may not do this."),
            kind(
                    "404",
                    "NotFound",
                    CommonProblem.NOT_FOUND,
                    "There is no such record, or the caller may not know of it."),
            kind("406", "NotAcceptable", CommonProblem.NOT_ACCEPTABLE, "None of the accepted formats is offered."),
            kind("409", "Conflict", CommonProblem.CONFLICT, "What is there forbids the change."),
            kind(
                    "410",
                    "Gone",
                    CommonProblem.RESYNC_REQUIRED,
                    "The cursor is older than what is remembered; begin again without one."),
            kind(
                    "412",
                    "PreconditionFailed",
                    CommonProblem.VERSION_CONFLICT,
                    "The record has changed since; `ETag` is the present one."),
            kind("413", "ContentTooLarge", CommonProblem.BODY_TOO_LARGE, "The body is larger than allowed."),
            kind(
                    "415",
                    "UnsupportedMediaType",
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    "The media type of the body is not taken here."),
            kind(
                    "422",
                    "UnprocessableContent",
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "The idempotency key was used with another body."),
            kind("428", "PreconditionRequired", CommonProblem.PRECONDITION_REQUIRED, "`If-Match` is missing."),
            kind(
                    "429",
                    "TooManyRequests",
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Too many requests; try again when `Retry-After` says."),
            kind("500", "InternalError", CommonProblem.INTERNAL_ERROR, "A fault of ours; the trace id names it."),
            kind(
                    "503",
                    "Unavailable",
                    CommonProblem.UNAVAILABLE,
                    "Cannot be answered for the moment; safe to try again, a write with the same idempotency key."),
            kind("default", "OtherProblem", CommonProblem.METHOD_NOT_ALLOWED, "Any other problem.")));

    private final IndexView index;
    private final ObjectNode responses;
    private final Schemas schemas;
    private final ProblemTypes problems;
    private final Examples examples;

    Faults(IndexView index, ObjectNode responses, Schemas schemas, Examples examples, ProblemTypes problems) {
        this.index = index;
        this.responses = responses;
        this.schemas = schemas;
        this.examples = examples;
        this.problems = problems;
    }

    private static Map.Entry<String, Kind> kind(String status, String name, CommonProblem example, String text) {
        return Map.entry(status, new Kind(name, example, text));
    }

    /** Adds to an operation's answers what else it may answer. */
    void add(ObjectNode answers, Endpoint endpoint) {
        if (endpoint.isRead()) {
            answers.putObject("304").put("$ref", "#/components/responses/NotModified");
        }
        if (endpoint.hasSlug()) {
            answers.putObject("308").put("$ref", "#/components/responses/Moved");
        }
        var statuses = statuses(endpoint);
        KINDS.forEach((status, kind) -> {
            if (statuses.contains(status)) {
                answers.set(status, answer(endpoint, status, kind.name()));
            }
        });
    }

    /** The shared answer, or one like it that may have another body too. */
    private ObjectNode answer(Endpoint endpoint, String status, String name) {
        return endpoint.otherBody(status)
                .map(other -> {
                    var answer = ((ObjectNode) responses.path(name)).deepCopy();
                    var schema = schemas.of(other, Rules.NONE, Use.ANSWER);
                    var content = answer.withObjectProperty("content").putObject("application/json");
                    content.set("schema", schema);
                    content.set("example", examples.answer(schema));
                    return answer;
                })
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + name));
    }

    private List<String> statuses(Endpoint endpoint) {
        var statuses = new ArrayList<>(List.of("400", "401", "429", "500", "503", "default"));
        if (endpoint.isRead()) {
            statuses.add("406");
        }
        if (!endpoint.roles().isEmpty()) {
            statuses.add("403");
            statuses.add(endpoint.isRead() ? "403" : "409");
        }
        if (endpoint.hasPathParameter()) {
            statuses.add("404");
        }
        if (endpoint.isFeed()) {
            statuses.add("410");
        }
        if (endpoint.is("post", "patch", "put")) {
            statuses.addAll(List.of("413", "415"));
        }
        if (endpoint.isIdempotent()) {
            statuses.add("422");
        }
        if (endpoint.is("patch", "put", "delete") && endpoint.isVersioned()) {
            statuses.addAll(List.of("412", "428"));
        }
        endpoint.names(Problems.class)
                .forEach(code ->
                        statuses.add(String.valueOf(problems.byCode(code).status())));
        return statuses;
    }

    /** Puts the shared answers in their place. */
    void addShared() {
        String cors = "Access-Control-Allow-Origin";
        var notModified = responses.putObject("NotModified");
        notModified.put("description", "The version that the caller named is still the current one.");
        Outputs.headers(notModified, List.of("ETag", "Cache-Control", cors));
        var moved = responses.putObject("Moved");
        moved.put("description", "The record has another slug now; the same request goes to `Location`.");
        Outputs.headers(moved, List.of("Location", cors));
        String problem = schemas.record(index.getClassByName(DotName.createSimple(Problem.class)), Use.ANSWER);
        KINDS.forEach((status, kind) -> {
            var response = responses.putObject(kind.name());
            response.put("description", kind.description());
            var headers = new ArrayList<String>();
            switch (status) {
                case "401" -> headers.add("WWW-Authenticate");
                case "412" -> headers.add("ETag");
                case "429", "503" -> headers.add("Retry-After");
                default -> {}
            }
            headers.addAll(List.of("RateLimit", "RateLimit-Policy", cors));
            Outputs.headers(response, headers);
            var content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
            content.set("schema", Nodes.reference(problem));
            content.set("example", example(kind.example()));
        });
    }

    private static ObjectNode example(CommonProblem problem) {
        var example = JsonNodeFactory.instance.objectNode();
        example.put("type", "https://croisements.example.org/problems/" + problem.name())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.title())
                .put("instance", "/api/v1/organisations")
                .put("code", problem.name())
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        if (problem == CommonProblem.INVALID_PARAMETERS) {
            example.putArray("errors")
                    .addObject()
                    .put("parameter", "knd")
                    .put("code", "UNKNOWN_PARAMETER")
                    .put("detail", "\"knd\" is not a parameter here; did you mean kind?");
        }
        return example;
    }
}
