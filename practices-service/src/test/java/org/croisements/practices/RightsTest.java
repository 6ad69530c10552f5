package org.croisements.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets what from each operation on what belongs to {@link Issuer#CENTRE}, all of it public where it can be. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RightsTest {

    private static final RightsRules TABLE = RightsRules.table("""
            operation                      anonymous visitor reader member editor centre-admin moderator network-admin partner partner-unscoped editor-elsewhere centre-admin-elsewhere partner-elsewhere expired
            listPracticeSteps              401       403     403    403    200    200          200       200           200     200              403              403                    403               401
            listPracticeRevisions          200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getPracticeRevisionDifference  200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            listRevisionProposals          401       403     200    200    200    200          200       200           200     200              403              403                    403               401
            getRevisionProposal            401       403     200    200    200    200          200       200           200     200              403              403                    403               401
            createRevisionProposal         401       403     403    201    201    201          403       201           201     403              403              403                    403               401
            decideRevisionProposal         401       403     403    403    403    200          200       200           200     403              403              403                    403               401
            suggestPractices               200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            listInspirations               200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            listSimilarPractices           200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            """);

    private static final String SCOPES = "practices:write practices:publish";

    private static String practice = "";
    private static int number;

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @BeforeEach
    void aPublicPractice() {
        if (practice.isEmpty()) {
            Directory.only();
            practice = PRACTICES + "/" + addAs(RESO_VILLES, PRACTICES, Calls.practice("Garage"));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCallerGetsWhatTheTableSays(Cell cell) {
        var answer = send(cell.operation(), RightsRules.as(cell.caller(), SCOPES));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
    }

    @Test
    void theTablesNameEveryOperation() {
        // The others stand in PracticeRightsTest, in more states of a practice.
        TABLE.nameEveryOperation(
                "listPractices",
                "getPractice",
                "createPractice",
                "updatePractice",
                "deletePractice",
                "listConceptSchemes",
                "getConceptScheme",
                "createConceptScheme",
                "updateConceptScheme",
                "deleteConceptScheme",
                "listPracticesAudit",
                "followPracticesChanges");
    }

    private static Response send(String operation, RequestSpecification by) {
        return switch (operation) {
            case "listPracticeSteps" -> by.get(practice + "/publication-steps");
            case "listPracticeRevisions" -> by.get(practice + "/revisions");
            case "getPracticeRevisionDifference" -> by.get(practice + "/revisions/1/differences");
            case "listRevisionProposals" -> by.get(practice + "/revision-proposals");
            case "getRevisionProposal" -> by.get(proposal());
            case "createRevisionProposal" -> propose(by);
            case "decideRevisionProposal" -> patch(by, proposal(), "{\"state\": \"ACCEPTED\"}");
            case "suggestPractices" -> by.get("/api/v1/practice-suggestions?q=gar");
            case "listInspirations" -> by.get("/api/v1/territories/commune/35238/inspirations");
            case "listSimilarPractices" -> by.get(practice + "/similar");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** A new proposal by somebody who is none of the callers. */
    private static String proposal() {
        var author = Api.anonymous().auth().oauth2(Issuer.tokenOf("somebody else", Role.EDITOR, RESO_VILLES));
        return propose(author).getHeader("Location");
    }

    private static Response propose(RequestSpecification by) {
        String body = "{\"summary\": \"Numéro %d\"}".formatted(++number);
        return by.contentType("application/merge-patch+json").body(body).post(practice + "/revision-proposals");
    }

    private static Response patch(RequestSpecification by, String path, String body) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }
}
