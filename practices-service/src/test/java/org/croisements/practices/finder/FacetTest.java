package org.croisements.practices.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class FacetTest {

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
        return caller.when().get(PRACTICES + query).then();
    }

    private static ValidatableResponse q(String q) {
        return Api.anonymous().queryParam("q", q).when().get(PRACTICES).then().statusCode(200);
    }

    @Test
    void aCountIsTheTotalThatItsAddressLeadsTo() {
        var facets = search(Api.anonymous(), "?kind=TOOL&facets=KIND&facets=THEME&facets=STAGE")
                .statusCode(200)
                .body("facets.facet", contains("KIND", "THEME", "STAGE"))
                .body("facets[0].values.value", contains("PRACTICE", "TOOL"))
                .body("facets[0].values.count", contains(2, 1))
                .body("facets[0].values.chosen", contains(false, true))
                .body("facets[1].values.value", contains("reseau:numerique"))
                .body("facets[1].values.label", contains("Numérique"));
        List<Map<String, Object>> values = facets.extract().path("facets.values.flatten()");

        assertThat(values).hasSize(4);
        for (var value : values) {
            Api.anonymous()
                    .urlEncodingEnabled(false)
                    .when()
                    .get((String) value.get("href"))
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(value.get("count")));
        }
    }

    @Test
    void aConceptCountsForBroaderOnesToo() {
        search(Api.anonymous(), "?facets=THEME")
                .body("facets[0].values.find { it.value == 'reseau:economie' }.count", equalTo(2))
                .body("facets[0].values.find { it.value == 'reseau:insertion' }.count", equalTo(1));
        search(Api.anonymous(), "?theme=economie").body("page.total", equalTo(2));
    }

    @Test
    void nothingTellsOfDraftsThatOthersWrite() {
        q("confidentiel")
                .body("page.total", equalTo(0))
                .body("search.didYouMean", nullValue())
                .body("search.corrections", empty());
        q("confidentie").body("page.total", equalTo(0)).body("search.corrections", empty());
        search(Api.anonymous(), "?facets=PUBLIC&facets=PUBLICATION")
                .body("facets[0].values", empty())
                .body("facets[1].values.value", contains("PUBLISHED"));
        Api.as(Role.MEMBER, RESO_VILLES)
                .queryParam("q", "confidentiel")
                .queryParam("facets", "PUBLIC")
                .when()
                .get(PRACTICES)
                .then()
                .body("page.total", equalTo(1))
                .body("facets[0].values.value", contains("zebulons"))
                .body("facets[0].values.label", contains("zébulons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=-2,48,-1,49|bourse-aux-stages",
                "bbox=3,50,4,51|garage-du-numerique",
                "near=48.1,-1.7|bourse-aux-stages",
                "near=48.1,-1.7&within=1000|bourse-aux-stages garage-du-numerique",
                "bbox=-2,48,-1,49&q=garage|''",
            })
    void thePlaceOfASiteCounts(String query, String expected) {
        var slugs = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

        search(Api.anonymous(), "?" + query).statusCode(200).body("items.slug", equalTo(slugs));
    }
}
