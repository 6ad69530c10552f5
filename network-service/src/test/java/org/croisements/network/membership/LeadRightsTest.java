package org.croisements.network.membership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who writes who is in a network and who works on what in it. A caller is called by what their centre is to the network,
 * and by what they are in their centre.
 */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class LeadRightsTest {

    private static final RightsRules TABLE = RightsRules.table("""
            operation          coordinator.editor coordinator.centre-admin coordinator.partner coordinator.member coordinator.reader president.editor supporter.editor member.editor former.editor nothing.centre-admin
            createMembership   201                201                      201                 403                403                201              201              403           403           403
            updateMembership   200                200                      200                 403                403                200              200              403           403           403
            deleteMembership   204                204                      204                 403                403                204              204              403           403           403
            createWorkingGroup 201                201                      201                 403                403                201              201              403           403           403
            updateWorkingGroup 200                200                      200                 403                403                200              200              403           403           403
            deleteWorkingGroup 204                204                      204                 403                403                204              204              403           403           403
            updateNetwork      403                403                      403                 403                403                403              403              403           403           403
            """);

    private static boolean asTheyWere;
    private static final Map<String, Made> CENTRES = new HashMap<>();
    private static String network = "";
    private static String membership = "";
    private static String group = "";

    @BeforeEach
    void oneNetworkAndWhatCentresAreToIt() {
        if (asTheyWere) {
            return;
        }
        Directory.empty();
        Stream.of("coordinator", "president", "supporter", "member", "former", "nothing")
                .forEach(name -> CENTRES.put(name, Directory.centre("Centre " + name)));
        network = Directory.network(
                        "Club",
                        "\"supporters\": [\"%s\"]".formatted(centre("supporter").id()))
                .path();
        belongs("coordinator", "COORDINATOR", "2018", null);
        belongs("former", "PRESIDENT", "2010", "2017");
        membership = belongs("member", "MEMBER", "2018", null).path();
        Directory.add(network + "/memberships", """
                {"person": "%s", "onBehalfOf": "%s", "role": "PRESIDENT"}
                """.formatted(
                Directory.person("Anne", "Martin").id(), centre("president").id()));
        group = Directory.add(network + "/working-groups", "{\"name\": \"Groupe\", \"status\": \"ACTIVE\"}")
                .path();
    }

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whoLeadsANetworkWritesWhoIsInIt(Cell cell) {
        var answer = send(cell.operation(), caller(cell.caller()));

        asTheyWere = answer.statusCode() >= 400;
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
    }

    private static RequestSpecification caller(String name) {
        String[] parts = name.split("\\.", -1);
        return Api.as(parts[1], UUID.fromString(centre(parts[0]).id()), "network:write");
    }

    private static Response send(String operation, RequestSpecification caller) {
        return switch (operation) {
            case "createMembership" ->
                caller.contentType(Directory.JSON)
                        .body("{\"organisation\": \"%s\", \"role\": \"MEMBER\"}"
                                .formatted(centre("nothing").id()))
                        .post(network + "/memberships");
            case "updateMembership" -> patch(caller, membership, "{\"to\": \"2020\"}");
            case "deleteMembership" -> caller.header("If-Match", "*").delete(membership);
            case "createWorkingGroup" ->
                caller.contentType(Directory.JSON)
                        .body("{\"name\": \"Autre\", \"status\": \"PROPOSED\"}")
                        .post(network + "/working-groups");
            case "updateWorkingGroup" -> patch(caller, group, "{\"status\": \"ENDED\"}");
            case "deleteWorkingGroup" -> caller.header("If-Match", "*").delete(group);
            case "updateNetwork" -> patch(caller, network, "{\"acronym\": \"C\"}");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Response patch(RequestSpecification caller, String record, String body) {
        return caller.contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(record);
    }

    private static Made belongs(String centre, String role, String from, @Nullable String to) {
        return Directory.add(
                network + "/memberships",
                "{\"organisation\": \"%s\", \"role\": \"%s\", \"from\": \"%s\"%s}"
                        .formatted(centre(centre).id(), role, from, to == null ? "" : ", \"to\": \"" + to + "\""));
    }

    private static Made centre(String name) {
        return requireNonNull(CENTRES.get(name));
    }
}
