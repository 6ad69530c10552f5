package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sends what the contract shows is not told that it is wrong. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RequestExamplesTest {

    private static final File CONTRACT = new File("target/openapi/openapi.json");
    private static final List<String> TYPES = List.of(Directory.JSON, Directory.PATCH);

    /** An operation with the example of its body. */
    record Example(String method, String path, String type, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void whomTheExamplesName() {
        Directory.empty();
        Directory.centre("RésO Villes");
        Directory.network("Amadeus");
        Directory.publicPerson("Patrice", "Allais");
    }

    static Stream<Example> examples() throws IOException {
        var examples = Stream.<Example>builder();
        new ObjectMapper()
                .readTree(CONTRACT)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> TYPES.forEach(type -> {
                            var body = method.getValue()
                                    .at("/requestBody/content")
                                    .path(type)
                                    .path("example");
                            if (body instanceof ObjectNode example) {
                                // Moments that lie ahead in an example are past one day.
                                example.properties()
                                        .removeIf(member -> member.getKey().endsWith("At"));
                                examples.add(new Example(
                                        method.getKey(),
                                        address(path.getKey(), method.getValue().path("parameters")),
                                        type,
                                        body.toString()));
                            }
                        })));
        return examples.build();
    }

    private static String address(String path, JsonNode parameters) {
        String address = path;
        for (var parameter : parameters) {
            address = address.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return address;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsNoFault(Example example) {
        var answer = Api.as(Role.NETWORK_ADMIN)
                .contentType(example.type())
                .header("If-Match", "*")
                .body(example.body())
                .request(example.method(), example.path());

        assertThat(example.path()).doesNotContain("{");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 400, 404, 409);
        if (answer.statusCode() == 400) {
            // Of others that it names some are not there.
            assertThat(answer.jsonPath().getList("errors.code", String.class))
                    .as(answer.asString())
                    .containsOnly("UNKNOWN_REFERENCE");
        }
    }
}
