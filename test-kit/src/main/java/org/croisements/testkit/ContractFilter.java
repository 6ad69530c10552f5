package org.croisements.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds every answer against the contract of the application under test: its status, media type, headers, body. */
final class ContractFilter implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/api/v1";
    private static final int SHOWN = 2_000;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        var faults = faults(request.getMethod(), uri, response);
        if (!faults.isEmpty()) {
            String body = response.asString();
            throw new AssertionError("%s %s answers %d, against the contract:%n  %s%n%s"
                    .formatted(
                            request.getMethod(),
                            uri,
                            response.statusCode(),
                            String.join(System.lineSeparator() + "  ", faults),
                            body.substring(0, Math.min(SHOWN, body.length()))));
        }
        return response;
    }

    private static List<String> faults(String method, URI uri, Response response) {
        var contract = Contract.generated();
        if (uri.getRawPath().endsWith(".schema.json")) {
            // Table Schemas are said to be there by the Link header of each table.
            return List.of();
        }
        String path = uri.getRawPath()
                .replaceAll(
                        "[.](json|csv|ndjson|geojson|jsonld|ics|atom|jsonfeed|vcf|openagenda|ttl|csl|bib|ris)$", "");
        var template = contract.template(path);
        var operation =
                template.map(t -> contract.document().path("paths").path(t).path(method.toLowerCase(Locale.ROOT)));
        boolean refused = response.statusCode() >= 400;
        if (operation.isEmpty() || operation.get().isMissingNode()) {
            boolean ours = path.startsWith(BASE) && !method.equals("HEAD") && !method.equals("OPTIONS");
            return ours && !refused ? List.of("the operation is not in it") : List.of();
        }
        var answers = operation.get().path("responses");
        String status = String.valueOf(response.statusCode());
        if (!answers.has(status) && !refused) {
            return List.of("the status is not in it");
        }
        var answer = contract.resolve(answers.has(status) ? answers.path(status) : answers.path("default"));
        boolean partial = uri.getRawQuery() != null && uri.getRawQuery().matches("(.*&)?fields=.*");
        var faults = new ArrayList<String>();
        if (status.equals("201") && response.header("Location") == null) {
            faults.add("a 201 has a Location");
        }
        addBodyFaults(faults, contract, answer, response, partial && !refused);
        return faults;
    }

    private static void addBodyFaults(
            List<String> faults, Contract contract, JsonNode answer, Response response, boolean partial) {
        byte[] body = response.asByteArray();
        var content = answer.path("content");
        if (content.isMissingNode() || body.length == 0) {
            // A list without items has no lines.
            boolean noLines = String.valueOf(response.contentType()).startsWith("application/x-ndjson");
            if (content.isMissingNode() != (body.length == 0) && !noLines) {
                faults.add(body.length == 0 ? "a body is missing" : "there must be no body");
            }
            return;
        }
        String type =
                String.valueOf(response.contentType()).replaceAll(";.*", "").strip();
        if (!content.has(type)) {
            faults.add("the media type " + type + " is not in it");
        } else if (type.endsWith("json") && !type.endsWith("ndjson") && !partial) {
            try {
                faults.addAll(contract.faults(content.path(type).path("schema"), JSON.readTree(response.asString())));
            } catch (JsonProcessingException e) {
                faults.add("the body is no JSON: " + e.getOriginalMessage());
            }
        }
    }
}
