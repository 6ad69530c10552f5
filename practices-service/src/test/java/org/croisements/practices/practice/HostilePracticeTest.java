package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class HostilePracticeTest {

    @BeforeEach
    void nothingIsThere() {
        Directory.only();
    }

    @ParameterizedTest
    @CsvSource({"summary, 1000", "problem, 10000", "answer, 10000", "description, 50000", "eligibility, 2000"})
    void aFieldOfTwoMegabytesOrOneLetterTooMuchIsRefused(String field, int max) {
        String huge = "\"" + field + "\": \"" + "a".repeat(2_000_000) + "\"";
        String long1 = "\"" + field + "\": \"" + "a".repeat(max + 1) + "\"";

        post(admin(), PRACTICES, practice("Énorme", huge)).statusCode(413);
        post(admin(), PRACTICES, practice("Longue", long1))
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + field));
        post(admin(), PRACTICES, practice("Juste", "\"" + field + "\": \"" + "a".repeat(max) + "\""))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"chains\": [{}]",
                "\"chains\": [{\"result\": {\"outcome\": \"WORKED\"}}]",
                "\"chains\": [{\"obstacle\": \"x\", \"invented\": 1}]",
                "\"transferability\": {\"yearlyCostEuros\": -1}",
                "\"transferability\": {\"evidenceLevel\": \"CERTAIN\"}",
                "\"fundings\": [{\"instrument\": \"ITI\", \"sharePercent\": 101}]",
                "\"fundings\": [{\"instrument\": \"ITI\", \"amountEuros\": 1.5}]",
                "\"sites\": [{\"name\": \"x\", \"status\": \"OPEN\", \"longitude\": 1}]",
                "\"sites\": [{\"name\": \"x\", \"status\": \"OPEN\", \"longitude\": 181, \"latitude\": 1}]",
                "\"sites\": [{\"name\": \"x\", \"status\": \"OPEN\", \"openedOn\": \"2016\", \"closedOn\": \"2015\"}]",
                "\"agreements\": [{\"kind\": \"INVENTED\", \"title\": \"x\"}]",
                "\"externalIds\": [{\"scheme\": \"A B\", \"value\": \"1\"}]",
                "\"principles\": [\"nowhere\"]",
                "\"revision\": 7",
                "\"author\": \"somebody\"",
                "\"transfers\": {\"failed\": 0}",
                "\"completeness\": {\"percent\": 100}",
                "\"sources\": [{\"label\": \"x\", \"url\": \"javascript:alert(1)\"}]"
            })
    void whatIsWrongInAPartIsRefusedByItsPlace(String member) {
        post(admin(), PRACTICES, practice("Fausse", member))
                .statusCode(400)
                .body("errors[0].pointer", containsString(member.substring(1, member.indexOf('"', 1))));
    }

    @Test
    void noCircleOfParentsIsMade() {
        add(PRACTICES, practice("Un"));
        add(PRACTICES, practice("Deux", "\"partOf\": \"un\""));
        add(PRACTICES, practice("Trois", "\"partOf\": \"deux\""));

        patch(admin(), PRACTICES + "/un", "{\"partOf\": \"trois\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("CIRCLE"));
        patch(admin(), PRACTICES + "/un", "{\"partOf\": \"un\"}").statusCode(400);
    }

    @Test
    void markdownIsKeptAsItWasWrittenAndShownSafe() {
        add(
                PRACTICES,
                practice("Texte", "\"description\": \"**Gras** <script>alert(1)</script> [x](javascript:alert(1))\""));

        Api.anonymous()
                .get(PRACTICES + "/texte")
                .then()
                .body("description", equalTo("**Gras** <script>alert(1)</script> [x](javascript:alert(1))"));
        Api.anonymous()
                .get(PRACTICES + "/texte/html")
                .then()
                .contentType("application/json")
                .body("description", containsString("<strong>Gras</strong>"))
                .body("description", not(containsString("<script")))
                .body("description", not(containsString("href=\"javascript")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2+3", "@SUM(A1)"})
    void noCellIsAFormula(String text) {
        add(PRACTICES, practice("Feuille", "\"slug\": \"feuille\"", "\"summary\": \"" + text + "\""));

        assertThat(Api.anonymous().get(PRACTICES + ".csv").asString())
                .contains("'" + text)
                .doesNotContain("," + text);
    }

    @Test
    void anExternalIdStandsForOnePractice() {
        String id = "\"externalIds\": [{\"scheme\": \"carte\", \"value\": \"1\"}]";
        add(PRACTICES, practice("Une", id));

        post(admin(), PRACTICES, practice("Autre", id))
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_TAKEN"))
                .body("errors[0].pointer", equalTo("/externalIds/0"));
        patch(admin(), PRACTICES + "/une", "{\"summary\": \"La même\"}").statusCode(200);
    }

    @Test
    void theSheetSaysWhatIsMissing() {
        add(PRACTICES, practice("Maigre", "\"summary\": \"Un résumé\"", "\"objectives\": [\"Un but\"]"));

        Api.anonymous()
                .get(PRACTICES + "/maigre")
                .then()
                .body("completeness.percent", equalTo(15))
                .body("completeness.missing", hasItem("transferability"))
                .body("completeness.missing", not(hasItem("summary")));
    }
}
