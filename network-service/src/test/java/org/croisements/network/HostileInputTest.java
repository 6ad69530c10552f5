package org.croisements.network;

import static org.croisements.network.Directory.NETWORKS;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.croisements.network.Directory.PEOPLE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.HostileInputs;
import org.croisements.testkit.HostileInputs.Case;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class HostileInputTest {

    private static boolean filled;
    private static String workingGroup = "";

    @BeforeEach
    void addOneOfEach() {
        if (!filled) {
            Directory.empty();
            Directory.organisation("Bonne");
            Directory.network("Bon");
            workingGroup = Directory.add(
                            NETWORKS + "/bon/working-groups", "{\"name\": \"Bon\", \"status\": \"ACTIVE\"}")
                    .id();
            Directory.publicPerson("Bonne", "Personne");
            filled = true;
        }
    }

    static Stream<Case> toOrganisations() {
        return HostileInputs.of(
                ORGANISATIONS,
                Directory.named("Autre", "OTHER"),
                "name",
                () -> Api.as(Role.NETWORK_ADMIN),
                () -> ORGANISATIONS + "/bonne",
                "ORGANISATION_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toNetworks() {
        return HostileInputs.of(
                NETWORKS,
                Directory.named("Autre", "CLUB"),
                "name",
                () -> Api.as(Role.NETWORK_ADMIN),
                () -> NETWORKS + "/bon",
                "NETWORK_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toPeople() {
        return HostileInputs.of(
                PEOPLE,
                "{\"givenName\": \"Autre\", \"familyName\": \"Personne\"}",
                "familyName",
                () -> Api.as(Role.NETWORK_ADMIN),
                () -> PEOPLE + "/bonne-personne",
                "PERSON_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toWorkingGroups() {
        return HostileInputs.of(
                NETWORKS + "/bon/working-groups",
                "{\"name\": \"Autre\", \"status\": \"ACTIVE\"}",
                "name",
                () -> Api.as(Role.NETWORK_ADMIN),
                () -> NETWORKS + "/bon/working-groups/" + workingGroup,
                "WORKING_GROUP_NOT_FOUND")
                .stream();
    }

    @ParameterizedTest
    @MethodSource({"toOrganisations", "toNetworks", "toPeople", "toWorkingGroups"})
    void whatCannotBeTakenIsRefusedByTheRightProblem(Case hostile) {
        hostile.check();
    }
}
