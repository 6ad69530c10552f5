package org.croisements.practices;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.croisements.testkit.Directory;
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

    private static final String TOOLS = "/api/v1/joint-tools";

    private static boolean there;

    @BeforeEach
    void haveOneOfEach() {
        if (!there) {
            Directory.only();
            Calls.add(PRACTICES, Calls.practice("Bonne"));
            Calls.add(SCHEMES, Calls.PILLARS);
            Calls.add(TOOLS, "{\"title\": \"Outil\", \"status\": \"PROPOSED\"}");
            there = true;
        }
    }

    static Stream<Case> toPractices() {
        return HostileInputs.of(
                PRACTICES,
                Calls.practice("Autre"),
                "title",
                Calls::admin,
                () -> PRACTICES + "/bonne",
                "PRACTICE_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toSchemes() {
        return HostileInputs.of(
                SCHEMES,
                "{\"label\": {\"fr\": \"Autre\"}, \"source\": \"Nous\"}",
                "label",
                Calls::admin,
                () -> SCHEMES + "/piliers",
                "CONCEPT_SCHEME_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toTools() {
        return HostileInputs.of(
                TOOLS,
                "{\"title\": \"Autre\", \"status\": \"PROPOSED\"}",
                "title",
                Calls::admin,
                () -> TOOLS + "/outil",
                "JOINT_TOOL_NOT_FOUND")
                .stream();
    }

    @ParameterizedTest
    @MethodSource({"toPractices", "toSchemes", "toTools"})
    void whatCannotBeTakenIsRefusedByTheRightProblem(Case hostile) {
        hostile.check();
    }
}
