package org.croisements.practices.suggest;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SuggestionTest {

    private static final UUID RESO_VILLES = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    private static boolean there;

    @BeforeEach
    void haveTheSamples() {
        if (there) {
            return;
        }
        there = true;
        Directory.only();
        add(SCHEMES, THEMES);
        add(
                PRACTICES,
                practice(
                        "Garage du numérique",
                        "\"summary\": \"Une médiation autour de la mécanique\"",
                        "\"themes\": [\"numerique\"]",
                        "\"publics\": [\"jeunes des QPV\"]"));
        add(
                PRACTICES,
                practice(
                        "Garage solidaire",
                        "\"summary\": \"La mécanique pour tous\"",
                        "\"themes\": [\"numerique\"]",
                        "\"publics\": [\"Jeunes des QPV\"]"));
        add(PRACTICES, practice("Jardin partagé", "\"summary\": \"La mécanique des sols\""));
        addAs(
                RESO_VILLES,
                PRACTICES,
                draft("Garage secret", "\"summary\": \"Médisance\"", "\"themes\": [\"numerique\"]"));
    }

    private static ValidatableResponse typed(RequestSpecification caller, String q) {
        return caller.queryParam("q", q)
                .when()
                .get("/api/v1/practice-suggestions")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsTypedSoFarFindsTitlesAndSearches() {
        typed(Api.anonymous(), "GAR")
                .body("practices.label", contains("Garage du numérique", "Garage solidaire"))
                .body("practices[0].slug", equalTo("garage-du-numerique"))
                .body("searches", contains("garage"));
        typed(Api.anonymous(), "garage sol")
                .body("practices.label", contains("Garage solidaire"))
                .body("searches", contains("garage solidaire", "garage sols"));
        typed(Api.anonymous(), "medi").body("practices", empty()).body("searches", contains("médiation"));
        typed(Api.anonymous(), "meccanique").body("searches", contains("mécanique"));
    }

    @Test
    void draftsAreSuggestedToTheirCentreOnly() {
        typed(Api.as(Role.MEMBER, RESO_VILLES), "garage s")
                .body("practices.label", contains("Garage secret", "Garage solidaire"));
        typed(Api.as(Role.MEMBER, RESO_VILLES), "médisa").body("searches", contains("médisance"));
        typed(Api.anonymous(), "médisa").body("searches", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "*", "zzzzzzzzzzzz", "l'", "%", "-", "a b c d e f g h i j k l m n o p"})
    void nothingTypedIsAnError(String q) {
        typed(Api.anonymous(), q).body("practices", empty());
    }

    @Test
    void tooMuchTypedIsRefusedAndManyWordsFindNothing() {
        typed(Api.anonymous(), "7 ".repeat(99)).body("practices", empty());
        Api.anonymous()
                .queryParam("q", "a".repeat(7_000))
                .when()
                .get("/api/v1/practice-suggestions")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void similarPracticesSayWhatTheyHaveInCommon() {
        similar(Api.anonymous())
                .body("practice.slug", equalTo("garage-du-numerique"))
                .body("items.practice.slug", contains("garage-solidaire", "jardin-partage"))
                .body("items[0].reasons.themes.notation", contains("numerique"))
                .body("items[0].reasons.publics", contains("jeunes des QPV"))
                .body("items[0].reasons.words", contains("Garage", "numérique", "mécanique"))
                .body("items[1].reasons.themes", empty())
                .body("items[1].reasons.words", contains("mécanique"));
        similar(Api.as(Role.MEMBER, RESO_VILLES))
                .body("items.practice.slug", contains("garage-solidaire", "garage-secret", "jardin-partage"));
        Api.anonymous().when().get(PRACTICES + "/garage-secret/similar").then().statusCode(404);
    }

    private static ValidatableResponse similar(RequestSpecification caller) {
        return caller.when()
                .get(PRACTICES + "/garage-du-numerique/similar")
                .then()
                .statusCode(200);
    }
}
