package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as tables, and whole lists whose version is known before they are sent. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventTableTest {

    @BeforeEach
    void addFourEvents() {
        FourEvents.only();
    }

    @Test
    void excelInFrenchOpensTheTable() {
        var table = Api.anonymous()
                .when()
                .get(EVENTS + ".csv?dialect=excel-fr&fields=slug,startsOn&sort=title")
                .then()
                .statusCode(200);

        assertThat(table.extract().asString().split("\r\n"))
                .containsExactly(
                        "\uFEFFslug;startsOn",
                        "boulogne;2016-11-03",
                        "forum;2018-06-05",
                        "mayotte;2025-05-01",
                        "webinar;2190-01-10");
    }

    @Test
    void aTableNamesItsSchema() {
        String link = Api.anonymous()
                .when()
                .get(EVENTS + ".csv?fields=id,place")
                .then()
                .extract()
                .header("Link");
        assertThat(link).endsWith("/api/v1/events.schema.json?fields=id,place>; rel=\"describedby\"");

        Api.anonymous()
                .when()
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("primaryKey", equalTo("id"))
                .body("fields.name", hasItem("place.city"))
                .body("fields[0].format", equalTo("uuid"));
    }

    @Test
    void aDialectIsOfTablesOnly() {
        Api.anonymous()
                .when()
                .get(EVENTS + "?dialect=excel-fr")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dialect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".csv?limit=2", ".ndjson", "?limit=2", ".csv?from=2018-01-01"})
    void aListIsNotSentTwice(String list) {
        var first = Api.anonymous().when().get(EVENTS + list).then().extract().response();
        String tag = first.header("ETag");

        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(EVENTS + list)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        assertThat(Api.anonymous().when().get(EVENTS + list).asString()).isEqualTo(first.asString());

        patch(admin(), EVENTS + "/forum", "{\"title\": \"Forum\"}").statusCode(200);
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(EVENTS + list)
                .then()
                .statusCode(list.contains("limit=2") ? 304 : 200);
    }

    @Test
    void aPageOfATableLeadsToTheNextOne() {
        String link = Api.anonymous()
                .when()
                .get(EVENTS + ".csv?limit=3&fields=slug")
                .then()
                .extract()
                .header("Link");

        String next = link.substring(1, link.indexOf('>'));
        assertThat(next).contains("/api/v1/events.csv?");
        assertThat(Api.anonymous().when().get(next).asString()).isEqualTo("slug\r\nboulogne\r\n");
    }

    @Test
    void whatIsNotOfferedIsToldTogetherWithWhatIs() {
        Api.anonymous()
                .when()
                .get(EVENTS + ".vcf")
                .then()
                .statusCode(406)
                .body("detail", containsString("application/json, text/csv, application/x-ndjson"));
        Api.anonymous()
                .when()
                .get(EVENTS + "/forum.csv")
                .then()
                .statusCode(406)
                .body("detail", containsString("Offered here: application/json"));
        Api.anonymous().when().get(EVENTS + ".xls").then().statusCode(404);
    }
}
