package org.croisements.events.openagenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OpenAgendaFeedTest {

    @BeforeEach
    void addTwoEvents() {
        Directory.only();
        add(EVENTS, event("Forum " + "x".repeat(160), "2027-06-05", """
                "slug": "forum", "startTime": "09:30", "endTime": "17:00", "endsOn": "2027-06-06",
                "description": "**Deux jours**", "themes": ["Économie"], "accessibility": ["MOTOR"],
                "registration": {"mode": "EXTERNAL_LINK", "url": "https://example.org/inscription"},
                "place": {"name": "Couvent des Jacobins", "city": "Rennes", "commune": "35238",
                          "position": {"latitude": 48.1147, "longitude": -1.6794}}"""));
        add(EVENTS, event("Webinaire", "2027-01-10", """
                "slug": "webinaire", "attendanceMode": "ONLINE", "status": "POSTPONED",
                "onlineUrl": "https://example.org/salle\""""));
    }

    @Test
    void eventsHaveTheFormOfOpenAgenda() {
        Api.anonymous()
                .when()
                .get(EVENTS + ".openagenda?sort=startsOn")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.openagenda+json")
                .body("success", equalTo(true))
                .body("events.slug", contains("webinaire", "forum"))
                .body("events.attendanceMode", contains(2, 1))
                .body("events.status", contains(4, 1))
                .body("events.state", contains(2, 2))
                .body("events[0].onlineAccessLink", equalTo("https://example.org/salle"))
                .body("events[0].timings", hasSize(1))
                .body("events[0].timings[0].begin", equalTo("2027-01-10T00:00:00+01:00"))
                .body("events[1].title.fr.length()", equalTo(140))
                .body("events[1].longDescription.fr", equalTo("**Deux jours**"))
                .body("events[1].keywords.fr", contains("Économie"))
                .body("events[1].accessibility.mi", equalTo(true))
                .body("events[1].accessibility.hi", equalTo(false))
                .body("events[1].registration[0].value", equalTo("https://example.org/inscription"))
                .body("events[1].location.insee", equalTo("35238"))
                .body("events[1].timings.begin", contains("2027-06-05T09:30:00+02:00", "2027-06-06T09:30:00+02:00"))
                .body("events[1].timings.end", contains("2027-06-05T17:00:00+02:00", "2027-06-06T17:00:00+02:00"));
    }

    @Test
    void anEventHasANumberThatStaysAndThatEveryLanguageReads() {
        List<Long> numbers = Api.anonymous()
                .when()
                .get(EVENTS + ".openagenda")
                .then()
                .extract()
                .jsonPath()
                .getList("events.uid", Long.class);

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number > 0 && number < 1L << 53);
        assertThat(Api.anonymous().when().get(EVENTS + ".openagenda").jsonPath().getList("events.uid", Long.class))
                .isEqualTo(numbers);
    }
}
