package org.croisements.practices.practice;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Practices that are parts of another. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticePartTest {

    @BeforeEach
    void knowTheDirectoryAndTheThemes() {
        PracticeSamples.planAlone();
    }

    @Test
    void aPracticeListsItsPublicParts() {
        add(PRACTICES, practice("Beam me up Lab", "\"partOf\": \"plan-emploi\""));
        add(PRACTICES, draft("Encore secret", "\"partOf\": \"plan-emploi\""));

        Api.anonymous()
                .when()
                .get(PRACTICES + "/plan-emploi")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("parts.slug", contains("beam-me-up-lab"));
    }

    @Test
    void aPracticeIsNoPartOfItself() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));
        add(PRACTICES, practice("Coin", "\"partOf\": \"atelier\""));

        patch(admin(), PRACTICES + "/plan-emploi", "{\"partOf\": \"coin\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/partOf"))
                .body("errors.code", contains("CIRCLE"));
        patch(admin(), PRACTICES + "/coin", "{\"partOf\": \"coin\"}")
                .statusCode(400)
                .body("errors.code", contains("CIRCLE"));
    }

    @Test
    void aPracticeWithPartsIsNotDeleted() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));

        delete(admin(), PRACTICES + "/plan-emploi").statusCode(409).body("code", equalTo("PRACTICE_IN_USE"));
        delete(admin(), PRACTICES + "/atelier").statusCode(204);
        delete(admin(), PRACTICES + "/plan-emploi").statusCode(204);
        delete(admin(), PRACTICES + "/plan-emploi").statusCode(404).body("code", equalTo("PRACTICE_NOT_FOUND"));
    }

    @Test
    void aPartThatIsRenamedGivesTheWholeANewVersionAndTheOtherWayRound() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));

        patch(admin(), PRACTICES + "/atelier", "{\"title\": \"Atelier neuf\"}").header("ETag", "\"1\"");
        patch(admin(), PRACTICES + "/plan-emploi", "{\"title\": \"Plan neuf\"}").header("ETag", "\"3\"");

        Api.anonymous().when().get(PRACTICES + "/plan-emploi").then().body("parts.label", contains("Atelier neuf"));
        Api.anonymous()
                .when()
                .get(PRACTICES + "/atelier")
                .then()
                .header("ETag", "\"2\"")
                .body("partOf.label", equalTo("Plan neuf"));
    }
}
