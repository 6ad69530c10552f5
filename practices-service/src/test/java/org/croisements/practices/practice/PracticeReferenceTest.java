package org.croisements.practices.practice;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a practice names: themes, organisations, territories, other practices. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeReferenceTest {

    @BeforeEach
    void knowTheDirectoryAndTheThemes() {
        PracticeSamples.planAlone();
    }

    @Test
    void aThemeThatStandsInSeveralSchemesMustBeSaidWithItsScheme() {
        post(admin(), PRACTICES, practice("Garage", "\"themes\": [\"numerique\", \"1\"]"))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.pointer", contains("/themes/1"))
                .body("errors.code", contains("AMBIGUOUS_REFERENCE"))
                .body("errors[0].detail", equalTo("\"1\" stands in several schemes; say which: piliers:1, reseau:1"));
    }

    @Test
    void everyReferenceThatNamesNothingIsTold() {
        post(
                        admin(),
                        PRACTICES,
                        practice(
                                "Garage",
                                "\"themes\": [\"numerik\"]",
                                "\"partOf\": \"plan-emplois\"",
                                "\"contributors\": [{\"organisation\": \"reso-vile\", \"role\": \"LEAD\"}]"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/contributors/0/organisation", "/themes/0", "/partOf"))
                .body(
                        "errors.detail",
                        contains(
                                "There is no organisation \"reso-vile\"; did you mean reso-villes?",
                                "There is no concept \"numerik\"; did you mean numerique?",
                                "There is no practice \"plan-emplois\"; did you mean plan-emploi?"));
    }

    @Test
    void whatStandsTwiceInAListIsAFault() {
        post(
                        admin(),
                        PRACTICES,
                        practice(
                                "Garage",
                                "\"themes\": [\"numerique\", \"reseau:numerique\"]",
                                "\"territories\": [{\"kind\": \"REGION\", \"code\": \"53\"}, {\"kind\": \"REGION\", \"code\": \"53\"}]",
                                "\"contributors\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"},"
                                        + " {\"organisation\": \"" + Directory.IREV + "\", \"role\": \"LEAD\"}]"))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.pointer", contains("/contributors/1", "/territories/1", "/themes/1"))
                .body("errors.code", contains("DUPLICATE", "DUPLICATE", "DUPLICATE"));
    }
}
