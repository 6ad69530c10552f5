package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeListTest {

    private static final String HEADER = "id,slug,title,kind,stage,summary,themes,contributors,territories,publics,"
            + "outcomes,transfers.running,transfers.reproduced,transfers.adapted,transfers.abandoned,transfers.failed,"
            + "publication,owner.id,owner.slug,owner.label,owner.href,owner.state,externalId.scheme,externalId.value,updatedAt,match.corrections,match.highlights";

    @BeforeEach
    void haveFourPracticesAndADraft() {
        PracticeSamples.only();
    }

    @Test
    void anItemHasWhatAListShows() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?kind=TOOL")
                .then()
                .body("items[0].title", equalTo("Garage du numérique"))
                .body("items[0].summary", nullValue())
                .body("items[0].themes.notation", contains("numerique"))
                .body("items[0].themes[0].label.en", equalTo("Digital"))
                .body("items[0].contributors.organisation.label", contains("CNER", "IREV"))
                .body("items[0].contributors.role", contains("LEAD", "FUNDER"))
                .body("items[0].territories.label", contains("Lille", null))
                .body("items[0].publics", contains("jeunes", "élèves de 3e"))
                .body("items[0].publication", equalTo("PUBLISHED"))
                .body("items[0].owner.slug", equalTo("reso-villes"));
    }

    @Test
    void onlyTheFieldsAskedForAreGiven() {
        Api.anonymous()
                .when()
                .get(PRACTICES + "?fields=slug,kind&kind=TOOL")
                .then()
                .body("items", equalTo(List.of(Map.of("slug", "garage-du-numerique", "kind", "TOOL"))));
    }

    @Test
    void pagesGoForwardAndBackOverTheSameItems() {
        var forward = walk(PRACTICES + "?limit=1", "next");
        assertThat(forward).containsExactly("beam-me-up-lab", "centre-d-affaires", "etude", "garage-du-numerique");

        String last = Api.anonymous()
                .when()
                .get(PRACTICES + "?limit=3")
                .then()
                .extract()
                .path("page.next");
        var back = walk(last.replace("limit=3", "limit=1"), "prev");
        assertThat(back).containsExactly("garage-du-numerique", "etude", "centre-d-affaires", "beam-me-up-lab");
    }

    @Test
    void aPageStaysWhereItWasWhenOthersWrite() {
        String next = Api.anonymous()
                .when()
                .get(PRACTICES + "?limit=2")
                .then()
                .extract()
                .path("page.next");

        add(PRACTICES, practice("Aaa"));
        delete(admin(), PRACTICES + "/centre-d-affaires").statusCode(204);

        assertThat(slugs(next)).containsExactly("etude", "garage-du-numerique");
    }

    @Test
    void aCursorServesOnlyTheListItCameFrom() {
        String next = Api.anonymous()
                .when()
                .get(PRACTICES + "?limit=1")
                .then()
                .extract()
                .path("page.next");

        problem(next + "&kind=TOOL").body("code", equalTo("CURSOR_MISMATCH"));
        problem(next + "&sort=-title").body("code", equalTo("CURSOR_MISMATCH"));
        problem(next.replace("practices", "concept-schemes")).body("code", equalTo("INVALID_CURSOR"));
        problem(PRACTICES + "?cursor=" + "A".repeat(60)).body("code", equalTo("INVALID_CURSOR"));
        problem(PRACTICES + "?cursor=x").body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void aListThatIsKnownIsNotSentAgain() {
        String tag = Api.anonymous()
                .when()
                .get(PRACTICES + "?limit=2")
                .then()
                .extract()
                .header("ETag");

        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(PRACTICES + "?limit=2")
                .then()
                .statusCode(304);
        add(PRACTICES, practice("Aaa"));
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(PRACTICES + "?limit=2")
                .then()
                .statusCode(200);
    }

    @Test
    void asCsvTheWholeListIsOneTable() {
        add(PRACTICES, practice("=1+1", "\"summary\": \"+33, \\\"deux\\\"\""));

        String csv = Api.anonymous()
                .when()
                .get(PRACTICES + ".csv?sort=createdAt")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8;header=present")
                .extract()
                .asString();

        var lines = csv.lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines.get(1))
                .contains(
                        ",centre-d-affaires,Centre d'affaires,PRACTICE,RUNNING,,emploi|1,reso-villes,QPV:QN03502M,Porteurs de projets,,0,0,0,0,0,PUBLISHED,");
        assertThat(lines.get(5)).contains(",'=1+1,").contains(",\"'+33, \"\"deux\"\"\",");
    }

    @Test
    void asNdjsonEveryLineIsAnItem() {
        String lines = Api.anonymous()
                .accept("application/x-ndjson")
                .when()
                .get(PRACTICES + "?fields=slug")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines).isEqualTo("""
                {"slug":"beam-me-up-lab"}
                {"slug":"centre-d-affaires"}
                {"slug":"etude"}
                {"slug":"garage-du-numerique"}
                """);
    }

    private static io.restassured.response.ValidatableResponse problem(String url) {
        return Api.anonymous().urlEncodingEnabled(false).when().get(url).then().statusCode(400);
    }

    private static List<String> walk(String from, String direction) {
        var slugs = new ArrayList<String>();
        @Nullable String url = from;
        while (url != null) {
            var page = Api.anonymous()
                    .urlEncodingEnabled(false)
                    .when()
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(4))
                    .extract();
            slugs.addAll(page.path("items.slug"));
            url = page.path("page." + direction);
        }
        return slugs;
    }
}
