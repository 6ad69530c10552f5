package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
class PracticeFilterTest {

    private static boolean there;

    /** Once: these tests only read. */
    @BeforeEach
    void haveTheSamples() {
        if (!there) {
            PracticeSamples.only();
            there = true;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme=numerique|garage-du-numerique",
                "theme=economie|beam-me-up-lab centre-d-affaires",
                "theme=reseau:insertion|beam-me-up-lab",
                "theme=1|beam-me-up-lab centre-d-affaires",
                "theme=piliers:1|centre-d-affaires",
                "theme=numerique&theme=emploi|beam-me-up-lab centre-d-affaires garage-du-numerique",
                "kind=TOOL|garage-du-numerique",
                "kind=TOOL&kind=LEVER|garage-du-numerique",
                "stage=RUNNING|beam-me-up-lab centre-d-affaires etude",
                "kind=TOOL&stage=RUNNING|''",
                "contributor=reso-villes|centre-d-affaires",
                "contributor=irev|garage-du-numerique",
                "contributor=0197c0de-0000-7000-8000-000000000003|garage-du-numerique",
                "contributor=reso-villes&contributor=irev|centre-d-affaires garage-du-numerique",
                "contributor=oriv|''",
                "contributor=0197c0de-0000-7000-8000-00000000ffff|''",
                "public=porteurs%20de%20projets|centre-d-affaires",
                "public=ELEVES%20DE%203E|garage-du-numerique",
                "public=projets|''",
                "partOf=garage-du-numerique|beam-me-up-lab",
                "partOf=etude|''",
                "partOf=0197c0de-0000-7000-8000-00000000ffff|''",
                "region=54|''",
                "region=54&region=53|centre-d-affaires etude",
                "qpv=QN00000X|''",
                "region=53|centre-d-affaires etude",
                "region=32|garage-du-numerique",
                "region=53&region=32|centre-d-affaires etude garage-du-numerique",
                "department=35|centre-d-affaires",
                "epci=243500139|centre-d-affaires",
                "epci=999|garage-du-numerique",
                "commune=35238|centre-d-affaires",
                "qpv=QN03502M|centre-d-affaires",
                "qpv=qn03502m|centre-d-affaires",
                "region=53&commune=59350|''",
                "q=numerique|garage-du-numerique",
                "q=NUMÉR%20gar|garage-du-numerique",
                "q=pepiniere|centre-d-affaires",
                "q=affaires|centre-d-affaires",
                "q=xyzzy|''",
                "q=affaire|centre-d-affaires",
                "q=entreprise|centre-d-affaires",
                "q=etu|etude",
                "publication=PUBLISHED|beam-me-up-lab centre-d-affaires etude garage-du-numerique",
                "publication=DRAFT|''",
                "sort=-title|garage-du-numerique etude centre-d-affaires beam-me-up-lab",
                "sort=createdAt|centre-d-affaires garage-du-numerique beam-me-up-lab etude",
                "sort=-createdAt|etude beam-me-up-lab garage-du-numerique centre-d-affaires",
            })
    void aFilterKeepsWhatItSays(String query, String expected) {
        var slugs = expected.isEmpty() ? List.of() : List.of(expected.split(" "));

        Api.anonymous()
                .urlEncodingEnabled(false)
                .when()
                .get(PRACTICES + "?" + query)
                .then()
                .statusCode(200)
                .body("items.slug", equalTo(slugs))
                .body("page.total", equalTo(slugs.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributor=reso-vile|contributor|There is no organisation \"reso-vile\"; did you mean reso-villes?",
                "theme=numerik|theme|There is no concept \"numerik\"; did you mean numerique?",
                "theme=reseau:emplois|theme|There is no concept \"reseau:emplois\"; did you mean reseau:emploi?",
                "partOf=garage|partOf|There is no practice \"garage\"",
                "partOf=secret|partOf|There is no practice \"secret\"",
            })
    void aFilterThatNamesNothingKnownIsRefusedWithTheNearest(String query, String parameter, String detail) {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains(parameter))
                .body("errors.detail", contains(detail));
    }

    @Test
    void everyFilterThatNamesNothingKnownIsTold() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?contributor=x&theme=y&partOf=z")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("theme", "contributor", "partOf"));
    }

    @Test
    void aFilterByATerritoryTakesWhatMayBeACode() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?region=Bretagne!&qpv=QN-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("region", "qpv"));
    }

    @Test
    void ofWhatTheCallerDoesNotSeeNothingIsPart() {
        String secret = admin().get(PRACTICES + "/secret").path("id");
        String part = add(PRACTICES, practice("Part", "\"partOf\": \"" + secret + "\""));

        var seen = slugs(admin(), PRACTICES + "?partOf=" + secret);
        var shown = slugs(PRACTICES + "?partOf=" + secret);
        delete(admin(), PRACTICES + "/" + part).statusCode(204);

        assertThat(seen).containsExactly("part");
        assertThat(shown).isEmpty();
    }

    @Test
    void aListIsSortedByWhatItOffersOnly() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?sort=stage,title")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("sort"))
                .body("errors[0].detail", containsString("allowed: createdAt, title, updatedAt"));
    }
}
