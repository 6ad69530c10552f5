package org.croisements.practices.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PILLARS;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
class ConceptSchemeResourceTest {

    @BeforeEach
    void knowTheThemes() {
        Directory.only();
        add(SCHEMES, THEMES);
    }

    @Test
    void everythingOfASchemeIsKept() {
        Api.anonymous()
                .when()
                .get(SCHEMES + "/reseau")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("slug", equalTo("reseau"))
                .body("label.fr", equalTo("Thèmes du réseau"))
                .body("label.en", equalTo("Themes of the network"))
                .body("period.from", equalTo(2016))
                .body("period.to", nullValue())
                .body("source", equalTo("irev.fr"))
                .body("concepts.notation", contains("economie", "emploi", "insertion", "numerique", "1"))
                .body("concepts.label.fr", contains("Économie", "Emploi", "Insertion", "Numérique", "Premier thème"))
                .body("concepts.label.en", contains(null, "Employment", null, "Digital", null))
                .body("concepts.broader", contains(null, "economie", "emploi", null, null));
    }

    @Test
    void schemesAreListedByLabelAndFound() {
        add(SCHEMES, PILLARS);

        assertThat(slugs(SCHEMES)).containsExactly("piliers", "reseau");
        assertThat(slugs(SCHEMES + "?sort=-label")).containsExactly("reseau", "piliers");
        assertThat(slugs(SCHEMES + "?q=theme")).containsExactly("reseau");
        assertThat(slugs(SCHEMES + "?q=network THEMES")).containsExactly("reseau");
        assertThat(slugs(SCHEMES + "?notation=1")).containsExactly("piliers", "reseau");
        assertThat(slugs(SCHEMES + "?notation=emploi")).containsExactly("reseau");
        assertThat(slugs(SCHEMES + "?year=2015")).containsExactly("piliers");
        assertThat(slugs(SCHEMES + "?year=2023")).containsExactly("piliers", "reseau");
        assertThat(slugs(SCHEMES + "?year=2024")).containsExactly("reseau");
        Api.anonymous()
                .when()
                .get(SCHEMES + "?fields=slug,concepts&limit=1")
                .then()
                .body("items", equalTo(List.of(Map.of("slug", "piliers", "concepts", 1))))
                .body("page.total", equalTo(2));
    }

    @Test
    void aConceptThatKeepsItsNotationKeepsItsPractices() {
        add(PRACTICES, practice("Garage", "\"themes\": [\"numerique\"]"));

        patch(admin(), SCHEMES + "/reseau", """
                        {"slug": "themes", "concepts": [
                            {"notation": "numerique", "label": {"fr": "Numérique et quartiers"}},
                            {"notation": "sport", "label": {"fr": "Sport"}}]}
                        """)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("formerSlugs", contains("reseau"))
                .body("concepts.notation", contains("numerique", "sport"));

        Api.anonymous()
                .when()
                .get(PRACTICES + "/garage")
                .then()
                .header("ETag", "\"1\"")
                .body("themes.scheme", contains("themes"))
                .body("themes.label.fr", contains("Numérique et quartiers"));
        assertThat(slugs(PRACTICES + "?theme=reseau:numerique")).containsExactly("garage");
    }

    @Test
    void aConceptInUseStays() {
        add(PRACTICES, practice("Garage", "\"themes\": [\"numerique\", \"emploi\"]"));

        patch(admin(), SCHEMES + "/reseau", "{\"concepts\": [{\"notation\": \"emploi\", \"label\": {\"fr\": \"E\"}}]}")
                .statusCode(409)
                .body("code", equalTo("CONCEPT_IN_USE"))
                .body("detail", equalTo("Practices stand under reseau:numerique; take them out first"));
        delete(admin(), SCHEMES + "/reseau").statusCode(409).body("code", equalTo("CONCEPT_IN_USE"));
    }

    @Test
    void aSchemeThatNobodyUsesGoesWithItsConcepts() {
        delete(admin(), SCHEMES + "/reseau").statusCode(204);

        Api.anonymous()
                .when()
                .get(SCHEMES + "/reseau")
                .then()
                .statusCode(404)
                .body("code", equalTo("CONCEPT_SCHEME_NOT_FOUND"));
        post(admin(), PRACTICES, practice("Garage", "\"themes\": [\"numerique\"]"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
    }

    @Test
    void whatIsNoTreeIsRefusedWithEveryFault() {
        post(admin(), SCHEMES, """
                        {"label": {"fr": "Faux"}, "concepts": [
                            {"notation": "a", "label": {"fr": "A"}, "broader": "b"},
                            {"notation": "b", "label": {"fr": "B"}, "broader": "a"},
                            {"notation": "c", "label": {"fr": "C"}, "broader": "c"},
                            {"notation": "d", "label": {"fr": "D"}, "broader": "x"},
                            {"notation": "e", "label": {"fr": "E"}},
                            {"notation": "e", "label": {"fr": "E"}}]}
                        """)
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body(
                        "errors.pointer",
                        contains(
                                "/concepts/5/notation",
                                "/concepts/0/broader",
                                "/concepts/1/broader",
                                "/concepts/2/broader",
                                "/concepts/3/broader"))
                .body("errors.code", contains("DUPLICATE", "CIRCLE", "CIRCLE", "CIRCLE", "UNKNOWN_REFERENCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "é", "a b", "-a", "a-", ""})
    void aNotationIsOneWordThatStandsInAddresses(String notation) {
        post(admin(), SCHEMES, """
                        {"label": {"fr": "Faux"}, "concepts": [{"notation": "%s", "label": {"fr": "A"}}]}
                        """.formatted(notation))
                .statusCode(400)
                .body("errors.pointer", contains("/concepts/0/notation"));
    }

    @Test
    void aPeriodRunsForward() {
        post(admin(), SCHEMES, "{\"label\": {\"fr\": \"Faux\"}, \"period\": {\"from\": 2020, \"to\": 2019}}")
                .statusCode(400)
                .body("errors.detail", contains("to must not be before from"));
    }

    @Test
    void theSameContentMakesNoNewVersion() {
        patch(admin(), SCHEMES + "/reseau", "{\"source\": \"irev.fr\"}")
                .statusCode(200)
                .header("ETag", "\"0\"");
        patch(admin(), SCHEMES + "/reseau", THEMES).statusCode(200).header("ETag", "\"0\"");
        add(SCHEMES, "{\"label\": {\"fr\": \"Vide\"}}");
        patch(admin(), SCHEMES + "/vide", "{\"slug\": null}").statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        patch(admin(), SCHEMES + "/reseau", "{\"slug\": \"themes\"}").statusCode(200);

        Api.anonymous()
                .redirects()
                .follow(false)
                .when()
                .get(SCHEMES + "/reseau")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/concept-schemes/themes"));
    }

    @Test
    void theFeedTellsWhatBecomesOfASchemeAndOfThePracticesUnderIt() {
        add(PRACTICES, practice("Garage", "\"themes\": [\"numerique\"]"));
        String behind = Api.anonymous().when().get(CHANGES).then().extract().path("next");
        patch(admin(), SCHEMES + "/reseau", "{\"slug\": \"themes\"}").statusCode(200);
        add(SCHEMES, PILLARS);
        delete(admin(), SCHEMES + "/piliers").statusCode(204);

        Api.anonymous()
                .queryParam("cursor", behind)
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200)
                .body("items.type", contains("practice", "concept-scheme", "concept-scheme", "concept-scheme"))
                .body("items.slug", contains("garage", "themes", "piliers", "piliers"))
                .body("items.operation", contains("CHANGED", "CHANGED", "CHANGED", "DELETED"))
                .body("items[0].data.themes[0].scheme", equalTo("themes"))
                .body("items[3].data", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.MEMBER, Role.EDITOR, Role.CENTRE_ADMIN, Role.PARTNER})
    void onlyANetworkAdministratorWritesSchemes(String role) {
        post(Api.as(role), SCHEMES, PILLARS).statusCode(403).body("code", equalTo("FORBIDDEN"));
        patch(Api.as(role), SCHEMES + "/reseau", "{\"source\": null}").statusCode(403);
        delete(Api.as(role), SCHEMES + "/reseau").statusCode(403);
    }

    @Test
    void nobodyWritesSchemesWithoutAToken() {
        post(Api.anonymous(), SCHEMES, PILLARS).statusCode(401).body("code", equalTo("AUTHENTICATION_REQUIRED"));
        patch(Api.anonymous(), SCHEMES + "/reseau", "{\"source\": null}").statusCode(401);
        delete(Api.anonymous(), SCHEMES + "/reseau").statusCode(401);
        assertThat(slugs(SCHEMES)).containsExactly("reseau");
    }

    @Test
    void aSchemeWithoutConceptsMayBeFilledLater() {
        add(SCHEMES, "{\"label\": {\"fr\": \"Vide\"}}");

        Api.anonymous().when().get(SCHEMES + "/vide").then().body("concepts", empty());
    }
}
