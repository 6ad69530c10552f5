package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventPageTest {

    @BeforeEach
    void addFourEvents() {
        FourEvents.only();
    }

    @Test
    void pagesLeadForwardsAndBackThroughTheWholeList() {
        var first = page(EVENTS + "?limit=2").body("page.prev", nullValue()).body("page.total", equalTo(4));
        var second = page(first.extract().path("page.next")).body("page.next", nullValue());
        var back = page(second.extract().path("page.prev")).body("page.prev", nullValue());

        first.body("items.slug", contains("webinar", "mayotte"));
        second.body("items.slug", contains("forum", "boulogne"));
        back.body("items.slug", contains("webinar", "mayotte"));
        first.header("Link", containsString("; rel=\"next\""));
        second.header("Link", containsString("; rel=\"prev\""));
    }

    @Test
    void theTotalIsTheSameOnEveryPageHoweverLongTheyAre() {
        for (int limit : List.of(1, 2, 3, 4, 5, 200)) {
            String url = EVENTS + "?limit=" + limit;
            String last = url;
            while (url != null) {
                last = url;
                url = page(url).body("page.total", equalTo(4)).extract().path("page.next");
            }
            for (url = last; url != null; ) {
                url = page(url).body("page.total", equalTo(4)).extract().path("page.prev");
            }
        }
        page(EVENTS + "?limit=200&from=2199-01-01").body("page.total", equalTo(0));
    }

    @Test
    void aCursorStaysWhereItIsWhileEventsComeAndGo() {
        String next = page(EVENTS + "?limit=2").extract().path("page.next");

        delete(admin(), EVENTS + "/mayotte").statusCode(204);
        add(EVENTS, event("Nouveau", "2190-05-01"));
        add(EVENTS, event("Ancien", "1999-01-01"));

        page(next).body("items.slug", contains("forum", "boulogne")).body("page.total", equalTo(5));
    }

    @Test
    void everyEventIsOnExactlyOnePageInEveryOrder() {
        for (int i = 0; i < 15; i++) {
            add(EVENTS, event("Même titre", "2020-02-02", "\"slug\": \"pareil-" + i + "\""));
        }
        for (String sort : List.of("startsOn", "-startsOn", "title", "-title", "title,-startsOn", "-updatedAt")) {
            var seen = new ArrayList<String>();
            String url = EVENTS + "?limit=4&sort=" + sort;
            while (url != null) {
                var page = page(url).extract();
                seen.addAll(page.<List<String>>path("items.slug"));
                url = page.path("page.next");
            }
            assertThat(seen).as(sort).hasSize(19).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorServesOnlyTheFiltersAndTheOrderItCameWith() {
        String next = page(EVENTS + "?limit=1&status=HELD").extract().path("page.next");

        for (String other : List.of(next.replace("HELD", "SCHEDULED"), next + "&format=FORUM", next + "&sort=title")) {
            Api.anonymous()
                    .urlEncodingEnabled(false)
                    .when()
                    .get(other)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("CURSOR_MISMATCH"));
        }
        page(next.replace("limit=1", "limit=7")).body("items.slug", contains("boulogne"));
    }

    @Test
    void aCursorThatWasTouchedOrBelongsToAnotherListIsRefused() {
        String next = page(EVENTS + "?limit=1").extract().path("page.next");
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        char last = cursor.charAt(20);

        String touched = cursor.substring(0, 20) + (last == 'A' ? 'B' : 'A') + cursor.substring(21);
        for (String path : List.of(EVENTS + "?limit=1&cursor=" + touched, SERIES + "?limit=1&cursor=" + cursor)) {
            Api.anonymous().when().get(path).then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
    }

    private static ValidatableResponse page(String url) {
        return Api.anonymous().urlEncodingEnabled(false).when().get(url).then().statusCode(200);
    }
}
