package org.croisements.kit.change;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

/** The pages of the feed and their cursors. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangeFeedPageTest extends NoteFeed {

    @Test
    void aReaderWithoutACursorGetsEachRecordOnce() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));
        write(() -> note(ONE, 2));

        when().get(FEED).then().body("items.version", contains(1, 2));
        when().get(FEED + "?limit=1").then().body("items.id", contains(TWO.toString()));
    }

    @Test
    void aReaderWithACursorGetsEveryVersion() {
        String start = when().get(FEED).path("next");

        write(() -> note(ONE, 1));
        write(() -> note(ONE, 2));

        when().get(FEED + "?cursor=" + start).then().body("items.version", contains(1, 2));
    }

    @Test
    void pagesGoOnFromEachOther() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));

        String second = when().get(FEED + "?limit=1")
                .then()
                .body("items.id", contains(ONE.toString()))
                .body("more", equalTo(true))
                .extract()
                .path("next");
        String last = when().get(FEED + "?limit=1&cursor=" + second)
                .then()
                .body("items.id", contains(TWO.toString()))
                .body("more", equalTo(false))
                .extract()
                .path("next");

        when().get(FEED + "?cursor=" + last).then().body("items", empty()).body("next", equalTo(last));
    }

    @Test
    void theCursorOfAnItemStandsBehindIt() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));

        String behindFirst = when().get(FEED).path("items[0].cursor");

        when().get(FEED + "?cursor=" + behindFirst).then().body("items.id", contains(TWO.toString()));
    }

    @Test
    void aReaderOfOneTypeMovesUpToTheHead() {
        String start = when().get(FEED + "?type=TAG").path("next");
        write(() -> note(ONE, 1));

        String next = when().get(FEED + "?type=TAG&cursor=" + start)
                .then()
                .body("items", empty())
                .extract()
                .path("next");

        assertThat(next).isNotEqualTo(start);
    }

    @Test
    void anotherTypeWithAnOldCursorIsRefused() {
        String next = when().get(FEED + "?type=TAG").path("next");

        when().get(FEED + "?type=NOTE&cursor=" + next).then().statusCode(400).body("code", equalTo("CURSOR_MISMATCH"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        write(() -> note(ONE, 1));
        String tag = when().get(FEED).header("ETag");

        given().header("If-None-Match", tag).when().get(FEED).then().statusCode(304);
        write(() -> note(TWO, 1));
        given().header("If-None-Match", tag).when().get(FEED).then().statusCode(200);
    }

    @Test
    void anUnknownTypeIsRefused() {
        when().get(FEED + "?type=NOTES")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"))
                .body("errors[0].detail", equalTo("\"NOTES\" is not allowed; did you mean NOTE?; allowed: NOTE, TAG"));
    }
}
