package org.croisements.practices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
            listTransfers                  200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getTransfer                    200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createTransfer                 401       403     403    403    201    201          403       201           201     403              201              201                    201               401
            updateTransfer                 401       403     403    403    200    200          403       200           200     403              403              403                    403               401
            deleteTransfer                 401       403     403    403    204    204          403       204           204     403              403              403                    403               401
            listReuses                     200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getReuse                       200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createReuse                    401       403     403    403    201    201          403       201           201     403              201              201                    201               401
            updateReuse                    401       403     403    403    200    200          403       200           200     403              403              403                    403               401
            deleteReuse                    401       403     403    403    204    204          403       204           204     403              403              403                    403               401
            listJointTools                 200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getJointTool                   200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createJointTool                401       403     403    403    201    201          403       201           201     403              201              201                    201               401
            updateJointTool                401       403     403    403    200    200          403       200           200     403              403              403                    403               401
            deleteJointTool                401       403     403    403    204    204          403       204           204     403              403              403                    403               401
            listDisseminations             200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getDissemination               200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createDissemination            401       403     403    403    201    201          403       201           201     403              201              201                    201               401
            listPracticeContacts           200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getPracticeContact             200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createPracticeContact          401       403     403    403    201    201          403       201           201     403              403              403                    403               401
            updatePracticeContact          401       403     403    403    200    200          403       200           200     403              403              403                    403               401
            deletePracticeContact          401       403     403    403    204    204          403       204           204     403              403              403                    403               401
            listAttachments                200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getAttachment                  200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            downloadAttachment             200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            createAttachment               401       403     403    403    201    201          403       201           201     403              403              403                    403               401
            deleteAttachment               401       403     403    403    204    204          403       204           204     403              403              403                    403               401
            importPractices                401       403     403    403    201    201          403       201           201     201              201              201                    201               401
            getPracticeImport              401       403     403    403    404    404          403       200           404     404              404              404                    404               401
            listPracticeImportLines        401       403     403    403    404    404          403       200           404     404              404              404                    404               401
            listTombstoneProposals         401       403     403    403    200    200          200       200           200     200              200              200                    200               401
            harvestPractices               200       200     200    200    200    200          200       200           200     200              200              200                    200               200
            harvestPracticesByForm         200       200     200    200    200    200          200       200           200     200              200              200                    200               200
            getPracticesCatalogue          200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getShowcases                   200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getPracticeHtml                200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            getConceptCounts               200       200     200    200    200    200          200       200           200     200              200              200                    200               401
            importConceptScheme            401       403     403    403    403    403          403       201           403     403              403              403                    403               401
            """);

    private static final Map<String, String> PARTS = Map.of(
            "Transfer", "PRACTICE/transfers",
            "Reuse", "PRACTICE/reuses",
            "JointTool", "/api/v1/joint-tools",
            "Dissemination", "TOOL/disseminations",
            "PracticeContact", "PRACTICE/contacts",
            "Attachment", "PRACTICE/attachments");

    private static final String SCHEME = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <urn:publics> a skos:ConceptScheme ; skos:prefLabel "Publics"@fr .
            """;

    private static final String SCOPES = "practices:write practices:publish";

    private static String practice = "";
    private static String tool = "";
    private static int number;

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @BeforeEach
    void aPublicPractice() {
        if (practice.isEmpty()) {
            Directory.only();
            practice = PRACTICES + "/" + addAs(RESO_VILLES, PRACTICES, Calls.practice("Garage"));
            Calls.add(Calls.SCHEMES, Calls.THEMES);
            tool = made("/api/v1/joint-tools", bodyOf("joint-tools"));
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
            case "importPractices" -> importOne(by);
            case "getPracticeImport" -> by.get(imported());
            case "listPracticeImportLines" -> by.get(imported() + "/lines");
            case "listTombstoneProposals" -> by.get("/api/v1/tombstone-proposals");
            // Who the repository is, is said without a look at any token.
            case "harvestPractices" -> by.get("/api/v1/oai?verb=Identify");
            case "harvestPracticesByForm" ->
                by.contentType("application/x-www-form-urlencoded")
                        .body("verb=Identify")
                        .post("/api/v1/oai");
            case "getPracticesCatalogue" -> by.get("/api/v1/practices-catalogue");
            case "getShowcases" -> by.get(practice + "/showcases");
            case "getPracticeHtml" -> by.get(practice + "/html");
            case "getConceptCounts" -> by.get(Calls.SCHEMES + "/reseau/counts");
            case "importConceptScheme" ->
                by.contentType("text/turtle")
                        .body(SCHEME.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/concept-scheme-imports");
            default -> sendToPart(operation, by);
        };
    }

    /** Operations on parts of records: what is listed stands in the collection, the others name a new part. */
    private static Response sendToPart(String operation, RequestSpecification by) {
        String verb = operation.replaceAll("[A-Z].*", "");
        String path = PARTS.get(operation.substring(verb.length()).replaceAll("s$", ""));
        String collection =
                requireNonNull(path, operation).replace("PRACTICE", practice).replace("TOOL", tool);
        String body = collection.endsWith("attachments") ? "" : bodyOf(collection);
        return switch (verb) {
            case "list" -> by.get(collection);
            case "create" -> create(by, collection, body);
            case "get" -> by.get(made(collection, body));
            case "download" -> by.get(made(collection, body) + "/content");
            case "update" -> patch(by, made(collection, body), "{}");
            case "delete" -> by.header("If-Match", "*").delete(made(collection, body));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Response importOne(RequestSpecification by) {
        return by.contentType("application/x-ndjson")
                .body("{\"externalId\": {\"scheme\": \"carte\", \"value\": \"" + ++number + "\"}}\n")
                .post("/api/v1/practice-imports");
    }

    /** An import by somebody who is none of the callers. */
    private static String imported() {
        var somebody = Api.anonymous().auth().oauth2(Issuer.tokenOf("somebody else", Role.EDITOR, RESO_VILLES));
        return importOne(somebody).getHeader("Location");
    }

    private static String bodyOf(String collection) {
        String where = "\"territory\": {\"kind\": \"COMMUNE\", \"code\": \"35238\"}";
        return switch (collection.substring(collection.lastIndexOf('/') + 1)) {
            case "transfers" -> "{\"outcome\": \"RUNNING\", \"adopter\": \"irev\", " + where + "}";
            case "reuses" -> "{\"purpose\": \"TRAINING\", \"organisation\": \"irev\"}";
            case "joint-tools" -> "{\"title\": \"Outil " + ++number + "\", \"status\": \"ADOPTED\"}";
            case "disseminations" -> "{\"on\": \"2019\", " + where + "}";
            case "contacts" -> "{\"name\": \"Exemple\", \"audience\": \"PUBLIC\", \"consentedOn\": \"2026\"}";
            default -> throw new IllegalArgumentException(collection);
        };
    }

    private static Response create(RequestSpecification by, String collection, String body) {
        return collection.endsWith("attachments")
                ? by.contentType("application/octet-stream")
                        .queryParam("fileName", "a.txt")
                        .body(("Numéro " + ++number).getBytes(StandardCharsets.UTF_8))
                        .post(collection)
                : by.contentType("application/json").body(body).post(collection);
    }

    private static String made(String collection, String body) {
        return create(Api.as(Role.EDITOR, RESO_VILLES), collection, body).getHeader("Location");
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
