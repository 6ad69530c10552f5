package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An operation of the contract with the example of its body: whoever sends it is not told that it is wrong.
 *
 * @param method of the operation
 * @param path with the examples of what stands in it
 * @param type of the body
 * @param body that the contract shows
 */
public record RequestExample(String method, String path, String type, String body) {

    private static final List<String> TYPES = List.of("application/json", "application/merge-patch+json");

    /** All that the built contract shows. */
    public static Stream<RequestExample> inContract() {
        return Contract.generated().operations().entrySet().stream()
                .flatMap(operation ->
                        TYPES.stream().flatMap(type -> of(operation.getKey(), type, operation.getValue())));
    }

    private static Stream<RequestExample> of(String verbAndPath, String type, JsonNode operation) {
        if (operation.at("/requestBody/content").path(type).path("example") instanceof ObjectNode shown) {
            var example = shown.deepCopy();
            // What lies ahead in an example is past one day.
            example.properties().removeIf(member -> member.getKey().matches("deadline|.*At"));
            String[] parts = verbAndPath.split(" ", 2);
            String address = parts[1];
            for (var parameter : operation.path("parameters")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            return Stream.of(new RequestExample(parts[0], address, type, example.toString()));
        }
        return Stream.empty();
    }

    /** Sends it; that others which it names are not there is no fault of the example's. */
    public void assertNoFault(RequestSpecification caller) {
        var answer = caller.contentType(type)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .request(method, path);

        assertThat(path).doesNotContain("{");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 202, 204, 400, 404, 409);
        if (answer.statusCode() == 400) {
            assertThat(answer.jsonPath().getList("errors.code", String.class))
                    .as(answer.asString())
                    .containsOnly("UNKNOWN_REFERENCE");
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
