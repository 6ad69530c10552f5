package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.croisements.testkit.Api;
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
        FourEvents.only();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=50                                              | webinar mayotte forum boulogne
            organiser=reso-villes                                 | forum
            organiser=0197c0de-0000-7000-8000-000000000003        | boulogne
            organiser=irev                                        | webinar forum
            organiser=cner&organiser=oriv                         | mayotte boulogne
            organiser=0197c0de-0000-7000-8000-00000000ffff        |
            series=0197c0de-0000-7000-8000-00000000ffff           |
            network=0197c0de-0000-7000-8000-00000000ffff          |
            commune=99999                                         |
            epci=999999999                                        |
            department=99                                         |
            region=99                                             |
            qpv=QN99999M                                          |
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
            network=nulle-part     | network   | There is no network "nulle-part"
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
                .get(EVENTS + "?organiser=nobody&series=nothing&network=nulle-part")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains("organiser", "series", "network"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=FORUMS",
                "status=held",
                "from=2018-13-01",
                "to=yesterday",
                "upcoming=yes",
                "q=%",
                "q=_ - *",
                "attendanceMode=HERE",
                "publication=SECRET",
                "commune=352380",
                "epci=35238",
                "department=2C",
                "region=x1",
                "qpv=rennes",
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
                                + "place.commune.label,place.commune.href,place.commune.state,place.position.latitude,"
                                + "place.position.longitude,organisers",
                        "boulogne,Développement économique,2016-11-03,,,Lille,COMMUNE,59350,Lille,"
                                + "/api/v1/territories/commune/59350,RESOLVED,,,cner",
                        "forum,Forum Cités Cap' : l'Œuvre des quartiers,2018-06-05,,,Rennes,COMMUNE,35238,Rennes,"
                                + "/api/v1/territories/commune/35238,RESOLVED,,,reso-villes|irev",
                        "mayotte,Visite à Mayotte,2025-05-01,,,Mamoudzou,COMMUNE,97608,Mamoudzou,"
                                + "/api/v1/territories/commune/97608,RESOLVED,,,oriv",
                        "webinar,Web-conférence 100 % en ligne,2190-01-10,,,,,,,,,,,irev");
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
