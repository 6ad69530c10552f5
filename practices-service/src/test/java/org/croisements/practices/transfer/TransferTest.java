package org.croisements.practices.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
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
class TransferTest {

    private static final String GARAGE = PRACTICES + "/garage";
    private static final String TRANSFERS = GARAGE + "/transfers";
    private static final String REUSES = GARAGE + "/reuses";

    @BeforeEach
    void aPublicPractice() {
        Directory.only();
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));
    }

    @Test
    void whatFailedIsCountedAndShownLikeWhatWorked() {
        report(IREV, "REPRODUCED", "").statusCode(201);
        report(IREV, "ADAPTED", ", \"changes\": \"Un jour par semaine\"").statusCode(201);
        report(ORIV, "FAILED", ", \"reason\": \"Le local fermait à 18 h\"").statusCode(201);

        Api.anonymous()
                .get(GARAGE)
                .then()
                .body("transfers.reproduced", equalTo(1))
                .body("transfers.adapted", equalTo(1))
                .body("transfers.failed", equalTo(1))
                .body("transfers.abandoned", equalTo(0))
                .body("revision", equalTo(1));
        Api.anonymous().get(PRACTICES).then().body("items[0].transfers.failed", equalTo(1));
        Api.anonymous()
                .get(TRANSFERS + "?outcome=FAILED")
                .then()
                .body("items.reason", contains("Le local fermait à 18 h"))
                .body("items[0].adopter.slug", equalTo("oriv"))
                .body("items[0].territory.label", equalTo("Rennes"));
        Api.anonymous()
                .get(CHANGES + "?type=practice&limit=100")
                .then()
                .body("items.data.transfers.failed", hasItem(1));
    }

    @Test
    void whoFailedOrGaveUpSaysWhy() {
        report(IREV, "FAILED", "")
                .statusCode(400)
                .body("errors[0].detail", equalTo("say why it was abandoned or failed"));
        report(IREV, "ABANDONED", "").statusCode(400);
        report(IREV, "INVENTED", "").statusCode(400).body("errors[0].pointer", equalTo("/outcome"));
    }

    @Test
    void aReportBelongsToWhoMadeIt() {
        String transfer = report(IREV, "RUNNING", "").statusCode(201).extract().header("Location");

        patch(Api.as(Role.CENTRE_ADMIN, RESO_VILLES), transfer, "{\"outcome\": \"REPRODUCED\"}")
                .statusCode(403);
        patch(Api.as(Role.EDITOR, IREV), transfer, "{\"outcome\": \"REPRODUCED\"}")
                .statusCode(200)
                .body("outcome", equalTo("REPRODUCED"));
        Api.anonymous()
                .get(GARAGE)
                .then()
                .body("transfers.running", equalTo(0))
                .body("transfers.reproduced", equalTo(1));
        delete(Api.as(Role.EDITOR, IREV), transfer).statusCode(204);
        Api.anonymous().get(GARAGE).then().body("transfers.reproduced", equalTo(0));
        Api.anonymous().get(transfer).then().statusCode(404).body("code", equalTo("TRANSFER_NOT_FOUND"));
    }

    @Test
    void aChangeOfAnOldVersionNamesTheFields() {
        String transfer = report(IREV, "RUNNING", "").extract().header("Location");
        patch(Api.as(Role.EDITOR, IREV), transfer, "{\"changes\": \"Autrement\"}")
                .statusCode(200);

        Api.as(Role.EDITOR, IREV)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"outcome\": \"ADAPTED\"}")
                .patch(transfer)
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/changes"));
    }

    @Test
    void whatAnExperienceWasUsedForIsReported() {
        post(Api.as(Role.EDITOR, IREV), REUSES, """
                {"purpose": "NEGOTIATION", "organisation": "irev", "counterparts": ["ANRU", "Caisse des Dépôts"],
                 "usedOn": "2016", "agreement": {"kind": "PREFIGURATION_PROTOCOL", "strand": "Volet ingénierie",
                 "title": "Protocole de préfiguration", "parties": ["ANRU"]}}""").statusCode(201);

        Api.anonymous()
                .get(REUSES)
                .then()
                .body("items.purpose", contains("NEGOTIATION"))
                .body("items[0].agreement.strand", equalTo("Volet ingénierie"));
        Api.anonymous().get(GARAGE).then().body("reuses", equalTo(1));
    }

    @Test
    void transfersOfWhatIsNotSeenAreNowhere() {
        addAs(RESO_VILLES, PRACTICES, draft("Secret"));

        Api.anonymous().get(PRACTICES + "/secret/transfers").then().statusCode(404);
        post(Api.as(Role.EDITOR, IREV), PRACTICES + "/secret/transfers", body("REPRODUCED", ""))
                .statusCode(404);
        assertThat(Api.anonymous().get(TRANSFERS).jsonPath().getInt("page.total"))
                .isZero();
    }

    private static ValidatableResponse report(UUID centre, String outcome, String more) {
        return post(Api.as(Role.EDITOR, centre), TRANSFERS, body(outcome, more, centre));
    }

    private static String body(String outcome, String more) {
        return body(outcome, more, IREV);
    }

    private static String body(String outcome, String more, UUID adopter) {
        return """
                {"outcome": "%s", "adopter": "%s", "territory": {"kind": "COMMUNE", "code": "35238"},
                 "startedOn": "2017-09", "evidenceLevel": "TESTIMONY"%s}""".formatted(outcome, adopter, more);
    }
}
