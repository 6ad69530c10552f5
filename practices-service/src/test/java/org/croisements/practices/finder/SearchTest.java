package org.croisements.practices.finder;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
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
class SearchTest {

    private static boolean there;

    /** Once: these tests leave them as they are. */
    @BeforeEach
    void haveTheSamples() {
        if (!there) {
            FinderSamples.present();
            there = true;
        }
    }

    private static ValidatableResponse search(RequestSpecification caller, String query) {
        return caller.urlEncodingEnabled(true).when().get(PRACTICES + query).then();
    }

    private static ValidatableResponse q(String q) {
        return Api.anonymous().queryParam("q", q).when().get(PRACTICES).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numériques|garage-du-numerique bourse-aux-stages",
                "habitantes|bourse-aux-stages",
                "\"aux stages\"|bourse-aux-stages",
                "\"stages bourse\"|''",
                "numérique -garage|bourse-aux-stages",
                "garage OU bourse|bourse-aux-stages garage-du-numerique",
                "quartier prioritaire|bourse-aux-stages",
                "-numérique|centre-d-affaires-des-quartiers",
                "de la|bourse-aux-stages centre-d-affaires-des-quartiers garage-du-numerique",
            })
    void wordsFindWhatSaysThemTheTitleBeforeTheBody(String query, String expected) {
        var slugs = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

        q(query).body("page.total", equalTo(slugs.size()))
                .body(
                        "items.slug",
                        query.contains("OU")
                                ? org.hamcrest.Matchers.containsInAnyOrder(slugs.toArray())
                                : equalTo(slugs));
    }

    @Test
    void theAnswerSaysHowTheWordsWereUnderstood() {
        q("les QPV")
                .body("search.synonyms.asked", contains("QPV"))
                .body("search.synonyms[0].also[0]", equalTo("quartier prioritaire"))
                .body("search.ignored", contains("les"))
                .body("search.corrections", empty())
                .body("search.didYouMean", nullValue());
        search(Api.anonymous(), "").body("search", nullValue()).body("facets", empty());
    }

    @Test
    void aTypoIsCorrectedAndSaidSoForTheSearchAndEachHit() {
        q("numerqiue")
                .body("search.didYouMean", equalTo("numérique"))
                .body("search.corrections.found", contains("numérique"))
                .body("items.slug", contains("garage-du-numerique", "bourse-aux-stages"))
                .body(
                        "items[0].match.corrections",
                        equalTo(List.of(Map.of("asked", "numerqiue", "found", "numérique"))));
        q("numérique").body("items[0].match", nullValue());
    }

    @Test
    void marksStandInPlainText() {
        Api.anonymous()
                .queryParam("q", "numériques")
                .queryParam("highlight", "true")
                .when()
                .get(PRACTICES)
                .then()
                .body("items[0].match.highlights.find { it.field == 'title' }.text", equalTo("Garage du numérique"))
                .body(
                        "items[0].match.highlights.find { it.field == 'title' }.marks",
                        equalTo(List.of(Map.of("from", 10, "to", 19))))
                .body(
                        "items[1].match.highlights[0].text",
                        equalTo("Un outil numérique <script>alert(1)</script> & simple"))
                .body("items[1].match.highlights[0].marks", equalTo(List.of(Map.of("from", 9, "to", 18))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=-190,0,0,1",
                "bbox=0,5,1,4",
                "near=91,0",
                "within=5",
                "minToken=abc",
                "facets=COLOUR",
                "highlight=perhaps",
                "sort=relevance"
            })
    void whatMakesNoSenseIsRefused(String query) {
        search(Api.anonymous(), "?" + query).statusCode(400).body("code", equalTo("INVALID_PARAMETERS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "-",
                "--",
                "OU",
                "OU OU",
                "numérique OU",
                "OU numérique",
                "((((",
                ")",
                "AND OR NOT",
                "title:x",
                "*:*",
                "*",
                "nu*",
                "num?rique",
                "/.*/",
                "a~2",
                "a^5",
                "[a TO b]",
                "{!func}",
                "\\",
                "+a -a",
                "«",
                "«a",
                "%",
                "_",
                "'; drop table practice; --",
                "<script>",
                "\uD83D\uDE00",
                "\u202Eabc",
                "l'",
                "'",
                "-\"",
                "\"a",
                "a\" b\" \"c",
                "---a",
                "numérique \" -",
                "Q.P.V",
                "e.e.e.e.e.e",
                "habitant·",
                "habitant(e",
                "(e)s",
                "·e·s",
                "a·b·c·d",
                "…"
            })
    void noSyntaxIsAnError(String query) {
        q(query).body("page.total", notNullValue());
    }

    @Test
    void tooMuchIsRefusedWithWhatIsAllowed() {
        var tooLong = Api.anonymous().queryParam("q", "a".repeat(7_000)).when().get(PRACTICES);
        tooLong.then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("the value has 7000 characters; at most 1000 are allowed"));
        var words = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            words.append(" m").append(i);
        }
        Api.anonymous()
                .queryParam("q", words.toString())
                .when()
                .get(PRACTICES)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("it has 150 words to search for; at most 50 are allowed"));
        Api.anonymous()
                .queryParam("q", "7 ".repeat(500))
                .when()
                .get(PRACTICES)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("it has 500 words to search for; at most 50 are allowed"));
        q("a ".repeat(490) + "garage").body("items.slug", contains("garage-du-numerique"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRACTICES, "/api/v1/practice-suggestions"})
    void aQueryOfTenThousandLettersIsNoAddress(String path) {
        // Refused by the server before it comes to us; the gateway makes a problem of it.
        RestAssured.given()
                .queryParam("q", "a".repeat(10_000))
                .when()
                .get(path)
                .then()
                .statusCode(414);
    }

    @Test
    void aWriteIsFoundWhenItAnswersAndItsTokenServesAnyReplica() {
        var created = post(admin(), PRACTICES, practice("Ludothèque roulante")).statusCode(201);
        String token = created.extract().header("Consistency-Token");

        q("ludotheque").body("items.slug", contains("ludotheque-roulante"));
        Api.anonymous()
                .queryParam("q", "ludothèques")
                .queryParam("minToken", token)
                .when()
                .get(PRACTICES)
                .then()
                .statusCode(200)
                .body("page.total", equalTo(1));

        patch(admin(), PRACTICES + "/ludotheque-roulante", "{\"title\": \"Bibliobus\"}")
                .statusCode(200);
        q("ludotheque").body("page.total", equalTo(0));
        q("bibliobus").body("items.title", contains("Bibliobus"));
        Api.as(Role.NETWORK_ADMIN)
                .header("If-Match", "*")
                .when()
                .delete(PRACTICES + "/ludotheque-roulante")
                .then()
                .statusCode(204);
        q("bibliobus").body("page.total", equalTo(0));
    }

    @Test
    void aCursorHoldsForItsWordsOnly() {
        String next = Api.anonymous()
                .queryParam("q", "numérique")
                .queryParam("limit", 1)
                .when()
                .get(PRACTICES)
                .then()
                .body("items.slug", contains("garage-du-numerique"))
                .extract()
                .path("page.next");

        Api.anonymous()
                .urlEncodingEnabled(false)
                .when()
                .get(next)
                .then()
                .statusCode(200)
                .body("items.slug", contains("bourse-aux-stages"))
                .body("page.next", nullValue())
                .body("page.prev", notNullValue());
        Api.anonymous()
                .urlEncodingEnabled(false)
                .when()
                .get(next.replace("q=num", "q=nom"))
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_MISMATCH"));
    }
}
