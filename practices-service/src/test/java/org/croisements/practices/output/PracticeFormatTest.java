package org.croisements.practices.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeFormatTest {

    private static final String GARAGE = PRACTICES + "/garage-100";

    @BeforeEach
    void aPracticeWithTwoRevisions() {
        Directory.only();
        addAs(
                RESO_VILLES,
                PRACTICES,
                practice(
                        "Garage & 100 %",
                        "\"slug\": \"garage-100\"",
                        "\"summary\": \"Un lieu\"",
                        "\"contributors\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"}]",
                        "\"sites\": [{\"name\": \"Ici\", \"status\": \"OPEN\", \"longitude\": -1.7, \"latitude\": 48.12}]"));
        patch(admin(), GARAGE, "{\"summary\": \"Un autre lieu\"}").statusCode(200);
    }

    @Test
    void aNoteCitesTheRevision() {
        Api.anonymous()
                .get(GARAGE + ".csl")
                .then()
                .statusCode(200)
                .body("[0].type", equalTo("webpage"))
                .body("[0].title", equalTo("Garage & 100 %"))
                .body("[0].author.literal", contains("IREV"))
                .body("[0].version", equalTo("Révision 2"))
                .body("[0].URL", endsWith("/api/v1/practices/garage-100?revision=2"));
        assertThat(Api.anonymous().get(GARAGE + ".bib").asString())
                .startsWith("@misc{garage-100,\n")
                .contains("  title = {{Garage \\& 100 \\%}}", "  author = {{IREV}}", "  note = {Révision 2}")
                .contains("practices/garage-100?revision=2}");
        assertThat(Api.anonymous().get(GARAGE + ".ris").asString())
                .startsWith("TY  - ELEC\r\nTI  - Garage & 100 %\r\nAU  - IREV\r\n")
                .contains("ET  - Révision 2\r\n")
                .endsWith("ER  - \r\n");
    }

    @Test
    void anEarlierRevisionIsCitedAsWhatItWas() {
        Api.anonymous()
                .get(GARAGE + ".csl?revision=1")
                .then()
                .statusCode(200)
                .body("[0].abstract", equalTo("Un lieu"))
                .body("[0].version", equalTo("Révision 1"));
    }

    @Test
    void theListIsAMapNewsAndLinkedData() {
        Api.anonymous()
                .get(PRACTICES + ".geojson")
                .then()
                .statusCode(200)
                .body("features[0].geometry.coordinates", contains(-1.7f, 48.12f))
                .body("features[0].properties.slug", equalTo("garage-100"));
        Api.anonymous()
                .get(PRACTICES + ".jsonld")
                .then()
                .body("'@graph'[0].name", equalTo("Garage & 100 %"))
                .body("'@graph'[0].version", equalTo(2));
        Api.anonymous().get(PRACTICES + ".jsonfeed").then().body("items[0].title", equalTo("Garage & 100 %"));
        assertThat(Api.anonymous().get(PRACTICES + ".atom").asString())
                .contains("<title>Garage &amp; 100 %</title>", "<summary>Un autre lieu</summary>");
        assertThat(Api.anonymous().get(PRACTICES + ".bib").asString()).startsWith("@misc{garage-100,");
    }
}
