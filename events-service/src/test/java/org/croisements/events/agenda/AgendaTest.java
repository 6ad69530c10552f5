package org.croisements.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.AGENDA;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.slugs;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a website asks of the agenda. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AgendaTest {

    @BeforeEach
    void addEvents() {
        Directory.only();
        add(EVENTS, event("Forum de Rennes", "2018-06-05", """
                "slug": "rennes", "endsOn": "2018-06-06", "summary": "L'économie des quartiers",
                "themes": ["Économie"], "territories": [{"kind": "QPV", "code": "QN03502M"}],
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}],
                "place": {"name": "Couvent des Jacobins", "city": "Rennes", "commune": "35238",
                          "position": {"latitude": 48.1147, "longitude": -1.6794}}"""));
        add(EVENTS, event("Journée de Nantes", "2019-05-20", """
                "slug": "nantes", "themes": ["Santé"], "place": {"city": "Nantes",
                "position": {"latitude": 47.2184, "longitude": -1.5536}}"""));
        add(EVENTS, event("Réunion du club", "2190-01-31", """
                "slug": "club", "network": "club-dev-eco", "endsOn": "2190-02-01",
                "organisers": [{"organisation": "reso-villes", "role": "ORGANISER"}]"""));
        add(EVENTS, event("Séminaire", "2190-03-01", "\"slug\": \"seminaire\""));
        add(EVENTS, draft("Brouillon", "2190-01-30", "\"slug\": \"brouillon\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            near=48.11,-1.68                    | rennes
            near=48.11,-1.68&within=99          | rennes
            near=48.11,-1.68&within=101         | nantes rennes
            near=-21.1,55.5&within=500          |
            network=club-dev-eco                | club
            theme=Économie                      | rennes
            theme=Économie&theme=Santé          | nantes rennes
            concerns=REGION:53                  | rennes
            concerns=QPV:QN03502M               | rennes
            concerns=REGION:32                  |
            region=53                           | rennes
            q=economie quartier                 | rennes
            q=jacobin                           | rennes
            q=sante                             | nantes
            upcoming=true&sort=startsOn         | club seminaire
            """)
    void eventsAreFound(String query, @Nullable String found) {
        List<String> expected = found == null ? List.of() : List.of(found.split(" ", -1));

        assertThat(slugs(EVENTS + "?" + query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=48",
                "near=91,0",
                "near=0,181",
                "near=a,b",
                "near=48.11,-1.68&within=0",
                "within=5",
                "concerns=53",
                "concerns=TOWN:53",
                "network=Club!"
            })
    void whatMakesNoSenseIsRefused(String query) {
        Api.anonymous()
                .when()
                .get(EVENTS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.contains("within") ? "within" : query.split("=", 2)[0]));
    }

    @Test
    void oneCallGivesWhatACentresWebsiteNeeds() {
        Api.anonymous()
                .when()
                .get(AGENDA + "?organiser=reso-villes&limit=5")
                .then()
                .statusCode(200)
                .body("upcoming.items.slug", contains("club"))
                .body("upcoming.items[0].organisers[0].organisation.label", equalTo("RésO Villes"))
                .body("upcoming.total", equalTo(1))
                .body("upcoming.href", equalTo("/api/v1/events?organiser=reso-villes&upcoming=true&sort=startsOn"))
                .body("past.items.slug", contains("rennes"))
                .body("past.items[0].place.city", equalTo("Rennes"))
                .body("months", hasSize(0))
                .body("calendar", equalTo("/api/v1/events.ics?organiser=reso-villes"))
                .body("feed", equalTo("/api/v1/events.atom?organiser=reso-villes"));
    }

    @Test
    void theAgendaLeadsToItsWholeLists() {
        var agenda = Api.anonymous().when().get(AGENDA + "?limit=1").then().extract();

        assertThat(agenda.<List<String>>path("upcoming.items.slug")).containsExactly("club");
        assertThat(agenda.<Integer>path("upcoming.total")).isEqualTo(2);
        assertThat(slugs(agenda.<String>path("upcoming.href"))).containsExactly("club", "seminaire");
        assertThat(agenda.<List<String>>path("past.items.slug")).containsExactly("nantes");
        assertThat(slugs(agenda.<String>path("past.href"))).containsExactly("nantes", "rennes");
    }

    @Test
    void anUnchangedAgendaIsNotSentTwice() {
        String tag = Api.anonymous().when().get(AGENDA).header("ETag");

        Api.anonymous().header("If-None-Match", tag).when().get(AGENDA).then().statusCode(304);
        patch(admin(), EVENTS + "/club", "{\"title\": \"Le club\"}").statusCode(200);
        Api.anonymous().header("If-None-Match", tag).when().get(AGENDA).then().statusCode(200);
    }

    @Test
    void aMonthIsAGridOfWholeWeeks() {
        var month = Api.anonymous()
                .when()
                .get(AGENDA + "/2190-01?network=club-dev-eco")
                .then()
                .statusCode(200)
                .body("month", equalTo("2190-01"))
                .body("previous", equalTo("/api/v1/agenda/2189-12?network=club-dev-eco"))
                .body("next", equalTo("/api/v1/agenda/2190-02?network=club-dev-eco"))
                .body("events.slug", contains("club"))
                .body("weeks", hasSize(5))
                .body("weeks[0].days[0].day", equalTo("2189-12-28"))
                .body("weeks[0].days[0].inMonth", equalTo(false))
                .body("weeks[4].days[6].day", equalTo("2190-01-31"))
                .extract();

        String id = month.path("events[0].id");
        assertThat(month.<List<String>>path("weeks[4].days[6].events")).containsExactly(id);
        Api.anonymous()
                .when()
                .get(AGENDA + "/2190-02")
                .then()
                .body("events.slug", contains("club"))
                .body("weeks[0].days[0].events", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "2018", "1800-01", "2018-06-05", "juin"})
    void whatIsNoMonthIsNotFound(String month) {
        Api.anonymous().when().get(AGENDA + "/" + month).then().statusCode(404);
    }
}
