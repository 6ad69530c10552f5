package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
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

    private static final File CONTRACT = new File("target/openapi/openapi.json");
    private static final List<String> TYPES = List.of("application/json", "application/merge-patch+json");

    /** All that the built contract shows. */
    public static Stream<RequestExample> inContract() throws IOException {
        return new ObjectMapper()
                .readTree(CONTRACT).path("paths").properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .flatMap(method -> TYPES.stream()
                                        .flatMap(type -> of(path.getKey(), method.getKey(), type, method.getValue()))));
    }

    private static Stream<RequestExample> of(String path, String method, String type, JsonNode operation) {
        if (operation.at("/requestBody/content").path(type).path("example") instanceof ObjectNode example) {
            // What lies ahead in an example is past one day.
            example.properties().removeIf(member -> member.getKey().matches("deadline|.*At"));
            String address = path;
            for (var parameter : operation.path("parameters")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            return Stream.of(new RequestExample(method, address, type, example.toString()));
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
