package org.croisements.practices.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeImportTest {

    private static final String IMPORTS = "/api/v1/practice-imports";
    private static final String TWO = """
            externalId.scheme,externalId.value,title,kind,stage,publication,methods
            carte,1,Garage,PRACTICE,RUNNING,PUBLISHED,projet|horizontalité
            carte,2,'=Formule,TOOL,PILOT,PUBLISHED,
            """;

    private static final String ONE = """
            externalId.scheme,externalId.value,title,kind,stage
            cat,F1,Brouillon,PRACTICE,RUNNING
            """;

    @BeforeEach
    void nothingIsThere() {
        Directory.only();
    }

    @Test
    void aFileAddsThenChangesByExternalId() {
        send(admin(), "", TWO).statusCode(201).body("created", equalTo(2)).body("rejections", equalTo(0));
        send(admin(), "", TWO).body("unchanged", equalTo(2));
        send(admin(), "", TWO.replace("RUNNING", "SCALED"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));

        Api.anonymous()
                .get(PRACTICES + "/garage")
                .then()
                .body("stage", equalTo("SCALED"))
                .body("methods", contains("projet", "horizontalité"))
                .body("externalIds[0].value", equalTo("1"))
                .body("revision", equalTo(2));
        assertThat(Api.anonymous().get(PRACTICES + ".csv").asString()).contains(",'=Formule,");
    }

    @Test
    void aDryRunDoesNothingAndEachLineIsReported() {
        String id = send(admin(), "?dryRun=true", TWO + "carte,3,Mauvaise,WRONG,PILOT,PUBLISHED,\n")
                .statusCode(201)
                .body("created", equalTo(2))
                .body("rejections", equalTo(1))
                .body("rejected.line", contains(4))
                .extract()
                .path("id");

        admin().get(IMPORTS + "/" + id + "/lines").then().body("page.total", equalTo(3));
        Api.anonymous().get(PRACTICES).then().body("items", empty());
    }

    @Test
    void whatIsAnothersIsRejectedLineByLine() {
        send(admin(), "", TWO).statusCode(201);

        send(Api.as(Role.CENTRE_ADMIN, IREV), "", TWO.replace("RUNNING", "ENDED"))
                .statusCode(201)
                .body("updated", equalTo(0))
                .body("rejected.code[0]", equalTo("FORBIDDEN"));
    }

    @Test
    void whatTheListsCsvGivesForTheColumnsCanBeTakenInAgain() {
        add(SCHEMES, THEMES);
        send(admin(), "", """
                        externalId.scheme,externalId.value,title,kind,stage,publication,summary,themes,publics
                        carte,1,Garage,PRACTICE,RUNNING,PUBLISHED,"Un lieu, ouvert",numerique|emploi,jeunes|élèves
                        carte,2,'=Formule,TOOL,PILOT,PUBLISHED,,,
                        """).statusCode(201).body("created", equalTo(2));
        String asked = "?fields=externalId,title,kind,stage,publication,summary,themes,publics&sort=title";
        String csv = Api.anonymous().get(PRACTICES + ".csv" + asked).asString();

        assertThat(csv).isEqualTo("""
                        title,kind,stage,summary,themes,publics,publication,externalId.scheme,externalId.value\r
                        '=Formule,TOOL,PILOT,,,,PUBLISHED,carte,2\r
                        Garage,PRACTICE,RUNNING,"Un lieu, ouvert",numerique|emploi,jeunes|élèves,PUBLISHED,carte,1\r
                        """);
        send(admin(), "", csv).statusCode(201).body("unchanged", equalTo(2)).body("rejections", equalTo(0));
        send(admin(), "", csv.replace("RUNNING", "SCALED"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        Api.anonymous().get(PRACTICES + "/garage").then().body("stage", equalTo("SCALED"));
    }

    @Test
    void anIdentifierThatAHiddenDraftHasIsTakenAndNothingElseIsSaid() {
        send(admin(), "", ONE).statusCode(201).body("created", equalTo(1));
        String taken = "Another practice has the id cat:F1";

        for (String query : List.of("?dryRun=true", "", "?harvest=cat")) {
            send(Api.as(Role.EDITOR, IREV), query, ONE.replace("Brouillon", "Autre"))
                    .statusCode(201)
                    .body("updated", equalTo(0))
                    .body("rejected.line", contains(2))
                    .body("rejected.code", contains("EXTERNAL_ID_TAKEN"))
                    .body("rejected.detail", contains("externalId: " + taken));
        }
        post(
                        Api.as(Role.EDITOR, IREV),
                        PRACTICES,
                        draft("Autre", "\"externalIds\": [{\"scheme\": \"cat\", \"value\": \"F1\"}]"))
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_TAKEN"))
                .body("detail", equalTo(taken));
        admin().get(PRACTICES + "/brouillon").then().statusCode(200).body("title", equalTo("Brouillon"));
    }

    @Test
    void whatAHarvestNoLongerHasIsProposedToBeWithdrawn() {
        send(admin(), "?harvest=carte", TWO).statusCode(201);

        send(admin(), "?harvest=carte", TWO.lines().limit(2).reduce("", (a, b) -> a + b + "\n"))
                .statusCode(201);

        admin().get("/api/v1/tombstone-proposals")
                .then()
                .body("items.externalId.value", contains("2"))
                .body("items[0].practice.slug", equalTo("formule"));
        Api.anonymous().get(PRACTICES + "/formule").then().statusCode(200);
        Api.as(Role.EDITOR, IREV).get("/api/v1/tombstone-proposals").then().body("items", empty());
        patch(admin(), PRACTICES + "/formule", "{\"publication\": \"WITHDRAWN\", \"reason\": \"Retirée de la carte\"}")
                .statusCode(200);
        send(admin(), "?harvest=carte", TWO.replace("PUBLISHED", "WITHDRAWN")).statusCode(201);
        admin().get("/api/v1/tombstone-proposals").then().body("items", empty());
        send(admin(), "?harvest=autre", TWO).body("rejections", equalTo(2));
    }

    @Test
    void whatAnotherCentreHarvestsTakesNoProposalBack() {
        String first = TWO.lines().limit(2).reduce("", (a, b) -> a + b + "\n");
        send(admin(), "?harvest=carte", TWO).statusCode(201).body("created", equalTo(2));
        send(admin(), "?harvest=carte", first).statusCode(201);

        send(Api.as(Role.EDITOR, IREV), "?harvest=carte", TWO).statusCode(201);

        admin().get("/api/v1/tombstone-proposals").then().body("items.externalId.value", contains("2"));
        send(admin(), "?harvest=carte", TWO).statusCode(201).body("unchanged", equalTo(2));
        admin().get("/api/v1/tombstone-proposals").then().body("items", empty());
    }

    @Test
    void aLineWithAFieldOfTwoMegabytesIsRejectedAlone() {
        String line = """
                {"externalId": {"scheme": "carte", "value": "%s"}, "title": "Garage", "kind": "TOOL", "stage": "IDEA",\
                 "publication": "DRAFT", "description": "%s"}
                """;

        admin().contentType("application/x-ndjson")
                .body(line.formatted("1", "a".repeat(2_000_000)) + line.formatted("2", "b"))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected.line", contains(1))
                .body("rejected.code", contains("TOO_LONG"));
    }

    @Test
    void aTableWithAFieldOfTwoMegabytesIsRefused() {
        String huge = TWO + "carte,3," + "a".repeat(2_000_000) + ",TOOL,PILOT,PUBLISHED,\n";

        send(admin(), "", huge).statusCode(400).body("code", equalTo("INVALID_BODY"));
    }

    private static ValidatableResponse send(RequestSpecification by, String query, String csv) {
        return by.contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }

    private static RequestSpecification admin() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }
}
