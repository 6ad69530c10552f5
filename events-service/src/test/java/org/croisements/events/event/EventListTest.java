package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventListTest {

    @BeforeEach
    void addFourEvents() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\"}");
        add(EVENTS, event("Forum Cités Cap' : l'Œuvre des quartiers", "2018-06-05", """
                "slug": "forum", "endsOn": "2018-06-06", "format": "FORUM", "status": "HELD",
                "series": "cites-cap", "edition": 2,
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
                               {"organisation": "irev", "role": "CO_ORGANISER"}],
                "place": {"city": "Rennes", "commune": "35238"}"""));
        add(EVENTS, event("Développement économique", "2016-11-03", """
                "slug": "boulogne", "format": "NATIONAL_MEETING", "status": "HELD",
                "alternateTitles": ["Économie et quartiers prioritaires"],
                "organisers": [{"organisation": "cner", "role": "ORGANISER"}],
                "place": {"city": "Lille", "commune": "59350"}"""));
        add(EVENTS, event("Web-conférence 100 % en ligne", "2190-01-10", """
                "slug": "webinar", "format": "WEBINAR", "attendanceMode": "ONLINE",
                "organisers": [{"organisation": "irev", "role": "PARTNER"}]"""));
        add(EVENTS, event("Visite à Mayotte", "2025-05-01", """
                "slug": "mayotte", "endsOn": "2025-05-03", "format": "STUDY_VISIT", "status": "CANCELLED",
                "timeZone": "Indian/Mayotte", "organisers": [{"organisation": "oriv", "role": "FUNDER"}],
                "place": {"city": "Mamoudzou", "commune": "97608"}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=50                                              | webinar mayotte forum boulogne
            organiser=reso-villes                                 | forum
            organiser=0197c0de-0000-7000-8000-000000000003        | boulogne
            organiser=irev                                        | webinar forum
            organiser=cner&organiser=oriv                         | mayotte boulogne
            organiser=0197c0de-0000-7000-8000-00000000ffff        |
            series=cites-cap                                      | forum
            format=FORUM                                          | forum
            format=WEBINAR&format=STUDY_VISIT                     | webinar mayotte
            status=HELD                                           | forum boulogne
            status=CANCELLED&status=SCHEDULED                     | webinar mayotte
            attendanceMode=ONLINE                                 | webinar
            from=2018-06-06                                       | webinar mayotte forum
            from=2018-06-07                                       | webinar mayotte
            to=2018-06-05                                         | forum boulogne
            to=2018-06-04                                         | boulogne
            from=2025-05-02&to=2025-05-02                         | mayotte
            upcoming=true                                         | webinar
            upcoming=false                                        | mayotte forum boulogne
            commune=35238                                         | forum
            commune=35238&commune=59350                           | forum boulogne
            epci=243500139                                        | forum
            department=35                                         | forum
            region=53                                             | forum
            region=32                                             | boulogne
            region=53&region=32                                   | forum boulogne
            region=32&commune=35238                               |
            qpv=QN03502M                                          | forum
            city=rennes                                           | forum
            city=RENNES&city=lille                                | forum boulogne
            city=Renn                                             |
            q=quartiers                                           | forum boulogne
            q=QUART                                               | forum boulogne
            q=oeuvre                                              | forum
            q=cites cap                                           | forum
            q=quartiers forum                                     | forum
            q=economie                                            | boulogne
            q=economique                                          | boulogne
            q=uartiers                                            |
            q=%                                                   |
            q=_                                                   |
            q=100 %                                               | webinar
            publication=PUBLISHED                                 | webinar mayotte forum boulogne
            format=FORUM&status=CANCELLED                         |
            sort=startsOn                                         | boulogne forum mayotte webinar
            sort=-startsOn                                        | webinar mayotte forum boulogne
            sort=title                                            | boulogne forum mayotte webinar
            sort=-title                                           | webinar mayotte forum boulogne
            sort=updatedAt                                        | forum boulogne webinar mayotte
            sort=-updatedAt,title                                 | mayotte webinar boulogne forum
            """)
    void aFilterKeepsWhatItNamesAndASortOrdersIt(String query, String expected) {
        var answer = Api.anonymous().when().get(EVENTS + "?" + query).then().statusCode(200);

        List<String> slugs = expected == null ? List.of() : Arrays.asList(expected.split(" "));
        assertThat(answer.extract().<List<String>>path("items.slug")).isEqualTo(slugs);
        answer.body("page.total", equalTo(slugs.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organiser=reso-ville   | organiser | There is no organisation "reso-ville"; did you mean reso-villes?
            series=cite-cap        | series    | There is no series "cite-cap"; did you mean cites-cap?
            commune=35239          | commune   | There is no territory "commune-35239"; did you mean commune-35238?
            region=54              | region    | There is no territory "region-54"; did you mean region-53?
            qpv=QN99999M           | qpv       | There is no territory "qpv-qn99999m"
            """)
    void aFilterThatNamesNothingKnownIsRefusedWithTheNearest(String query, String parameter, String detail) {
        Api.anonymous()
                .when()
                .get(EVENTS + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void everyUnknownNameOfAFilterIsTold() {
        Api.anonymous()
                .when()
                .get(EVENTS + "?organiser=nobody&series=nothing&region=99")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains("organiser", "series", "region"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=FORUMS",
                "status=held",
                "from=2018-13-01",
                "to=yesterday",
                "upcoming=yes",
                "attendanceMode=HERE",
                "publication=SECRET",
                "organizer=irev",
                "sort=id",
                "sort=startsOn,,title",
                "fields=secret"
            })
    void aFilterWithAValueThatIsNoneIsRefused(String query) {
        Api.anonymous()
                .when()
                .get(EVENTS + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void aFormerSlugOfASeriesFiltersToo() {
        patch(admin(), SERIES + "/cites-cap", "{\"slug\": \"cites-cap-forum\"}").statusCode(200);

        assertThat(slugs(EVENTS + "?series=cites-cap")).containsExactly("forum");
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

    @Test
    void fieldsKeepOnlyWhatIsAskedFor() {
        String body = Api.anonymous()
                .when()
                .get(EVENTS + "?fields=slug,startsOn&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("items")
                .toString();

        assertThat(body).isEqualTo("[{slug=webinar, startsOn=2190-01-10}]");
    }

    @Test
    void theListIsATableToo() {
        String csv = Api.anonymous()
                .when()
                .get(EVENTS + ".csv?fields=slug,title,startsOn,place,organisers&sort=startsOn")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8;header=present")
                .extract()
                .asString();

        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "slug,title,startsOn,place.name,place.address,place.city,place.commune.kind,place.commune.code,"
                                + "place.commune.label,place.commune.href,place.commune.state,organisers",
                        "boulogne,Développement économique,2016-11-03,,,Lille,COMMUNE,59350,Lille,"
                                + "/api/v1/territories/commune/59350,RESOLVED,cner",
                        "forum,Forum Cités Cap' : l'Œuvre des quartiers,2018-06-05,,,Rennes,COMMUNE,35238,Rennes,"
                                + "/api/v1/territories/commune/35238,RESOLVED,reso-villes|irev",
                        "mayotte,Visite à Mayotte,2025-05-01,,,Mamoudzou,COMMUNE,97608,Mamoudzou,"
                                + "/api/v1/territories/commune/97608,RESOLVED,oriv",
                        "webinar,Web-conférence 100 % en ligne,2190-01-10,,,,,,,,,irev");
    }

    @Test
    void theListComesAsLinesToo() {
        String lines = Api.anonymous()
                .accept("application/x-ndjson")
                .when()
                .get(EVENTS + "?fields=slug&status=HELD")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines).isEqualTo("{\"slug\":\"forum\"}\n{\"slug\":\"boulogne\"}\n");
    }

    @Test
    void aListThatHasNotChangedIsNotSentAgain() {
        String tag = page(EVENTS).extract().header("ETag");

        Api.anonymous().header("If-None-Match", tag).when().get(EVENTS).then().statusCode(304);
        patch(admin(), EVENTS + "/forum", "{\"status\": \"POSTPONED\"}").statusCode(200);
        Api.anonymous().header("If-None-Match", tag).when().get(EVENTS).then().statusCode(200);
    }

    private static ValidatableResponse page(String url) {
        return Api.anonymous().urlEncodingEnabled(false).when().get(url).then().statusCode(200);
    }
}
