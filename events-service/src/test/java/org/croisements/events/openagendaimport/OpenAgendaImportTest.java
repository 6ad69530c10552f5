package org.croisements.events.openagendaimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.slugs;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as OpenAgenda gives them, brought in by RésO Villes. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OpenAgendaImportTest extends OpenAgendaImports {

    @Test
    void anEventIsTakenWithAllThatHasAPlaceHere() {
        String id = imported("""
                {"uid": 53192641, "slug": "forum-cap", "state": 2, "status": 1, "attendanceMode": 3,
                 "title": {"fr": "Forum Cités Cap", "en": "Cités Cap forum"},
                 "description": {"fr": "Deux jours"}, "longDescription": {"fr": "**Long**"},
                 "keywords": {"fr": ["développement économique"], "en": ["economy"]},
                 "timezone": "Europe/Paris",
                 "timings": [{"begin": "2027-06-05T09:30:00+02:00", "end": "2027-06-05T17:00:00+02:00"},
                             {"begin": "2027-06-06T07:30:00Z", "end": "2027-06-06T15:00:00Z"}],
                 "location": {"name": "Couvent des Jacobins", "address": "20 place Sainte-Anne", "city": "Rennes",
                              "insee": "35238", "countryCode": "FR", "latitude": 48.1147, "longitude": -1.6794},
                 "onlineAccessLink": "https://example.org/salle", "accessibility": {"hi": true, "mi": true, "vi": false},
                 "registration": [{"type": "link", "value": "https://example.org/inscription"}],
                 "canonicalUrl": "https://openagenda.com/agenda/events/forum-cap",
                 "firstTiming": {"begin": "2027-06-05T09:30:00+02:00"}, "createdAt": "2026-01-01T00:00:00Z"}""", null);

        Api.anonymous()
                .when()
                .get(EVENTS + "/forum-cap")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("Forum Cités Cap"))
                .body("alternateTitles", contains("Cités Cap forum"))
                .body("summary", equalTo("Deux jours"))
                .body("description", equalTo("**Long**"))
                .body("themes", contains("economie"))
                .body("startsOn", equalTo("2027-06-05"))
                .body("startTime", equalTo("09:30"))
                .body("endsOn", equalTo("2027-06-06"))
                .body("endTime", equalTo("17:00"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("attendanceMode", equalTo("MIXED"))
                .body("place.name", equalTo("Couvent des Jacobins"))
                .body("place.commune.label", equalTo("Rennes"))
                .body("place.position.longitude", equalTo(-1.6794f))
                .body("onlineUrl", equalTo("https://example.org/salle"))
                .body("accessibility", contains("HEARING", "MOTOR"))
                .body("registration.url", equalTo("https://example.org/inscription"))
                .body("organisers.organisation.slug", contains("reso-villes"))
                .body("owner.slug", equalTo("reso-villes"))
                .body("publication", equalTo("PUBLISHED"))
                .body("sources[0].url", equalTo("https://openagenda.com/agenda/events/forum-cap"));
        Api.anonymous().when().get(CHANGES).then().body("items", hasSize(1)).body("items[0].id", equalTo(id));
    }

    @Test
    void whatHasNoPlaceHereIsToldLineByLine() {
        imported(
                line(
                        1,
                        ONE_DAY,
                        "\"keywords\": {\"fr\": [\"jardinage\"]}",
                        "\"status\": 5",
                        "\"age\": {\"min\": 6, \"max\": 99}",
                        "\"image\": {\"filename\": \"x.jpg\"}",
                        "\"location\": {\"city\": \"Rennes\", \"phone\": \"0299000000\", \"postalCode\": \"35000\"}",
                        "\"description\": {\"fr\": \"Texte\", \"de\": \"Text\"}",
                        "\"registration\": [{\"type\": \"email\", \"value\": \"moi@example.org\"}]",
                        "\"featured\": false",
                        "\"conditions\": {\"fr\": \"\"}"),
                "Not taken: the keyword \"jardinage\", which names no theme, status 5 (full), registration.0, age.min,"
                        + " age.max, image.filename, location.phone, location.postalCode, description.de");
    }

    @Test
    void separateTimesAreKeptAsOneEventAndThatIsTold() {
        String times = """
                "timings": [{"begin": "2027-06-05T09:00:00+02:00", "end": "2027-06-05T10:00:00+02:00"},
                            {"begin": "2027-06-19T09:00:00+02:00", "end": "2027-06-19T12:00:00+02:00"}]""";

        imported(line(1, times), "Not taken: timings (2 of them, kept as one event from the first to the last)");

        read("numero-1")
                .body("startsOn", equalTo("2027-06-05"))
                .body("endsOn", equalTo("2027-06-19"))
                .body("endTime", equalTo("12:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Indian/Mayotte       | 2027-06-05T21:30:00Z      | 2027-06-05T23:00:00Z      | 2027-06-06 | 00:30 | 02:00
            Pacific/Noumea       | 2027-06-05T21:30:00Z      | 2027-06-05T23:00:00Z      | 2027-06-06 | 08:30 | 10:00
            America/Cayenne      | 2027-06-06T02:30:00+02:00 | 2027-06-06T04:30:00+02:00 | 2027-06-05 | 21:30 | 23:30
            Europe/Paris         | 2027-03-28T01:30:00Z      | 2027-03-28T03:00:00Z      | 2027-03-28 | 03:30 | 05:00
            Europe/Paris         | 2027-06-05T00:00:00+02:00 | 2027-06-05T23:59:00+02:00 | 2027-06-05 |       |
            Europe/Paris         | 2027-06-05T00:00:00+02:00 | 2027-06-06T00:00:00+02:00 | 2027-06-05 |       |
            """)
    void timesAreToldOnTheClocksOfTheZoneNamed(
            String zone, String begin, String end, String day, @Nullable String startTime, @Nullable String endTime) {
        imported(
                line(1, "\"timings\": [{\"begin\": \"%s\", \"end\": \"%s\"}]".formatted(begin, end))
                        .replace("Europe/Paris", zone),
                null);

        read("numero-1")
                .body("timeZone", equalTo(zone))
                .body("startsOn", equalTo(day))
                .body("endsOn", nullValue())
                .body("startTime", equalTo(startTime))
                .body("endTime", equalTo(endTime));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "uid": 0                                        | uid
            "uid": "x"                                      | uid
            "title": {"fr": ""}                             | title
            "timezone": "Paris"                             | timezone
            "timezone": null                                | timezone
            "timings": []                                   | timings
            "timings": [{"begin": "2027-06-05"}]            | timings/0/begin
            "timings": [{"begin": "2027-06-05T10:00:00Z", "end": "2027-06-05T09:00:00Z"}] | timings/0/end
            "timings": [{"begin": "2027-10-31T00:30:00Z", "end": "2027-10-31T05:00:00Z"}] | startTime
            "status": 7                                     | status
            "attendanceMode": "1"                           | attendanceMode
            "state": -1                                     | state
            """)
    void aLineThatIsWrongIsRejectedAlone(String member, String place) throws Exception {
        var wrong = (ObjectNode) JSON.readTree(line(8, ONE_DAY));
        wrong.setAll((ObjectNode) JSON.readTree("{" + member + "}"));

        report(wrong.toString(), line(9, ONE_DAY))
                .body("rejections", equalTo(1))
                .body("created", equalTo(1))
                .body("rejected[0].line", equalTo(1))
                .body("rejected[0].detail", startsWith(place + ":"));
        assertThat(slugs(EVENTS)).containsExactly("numero-9");
    }

    @Test
    void ourOwnFeedComesInAgainAsItIs() throws Exception {
        addAs(RESO_VILLES, EVENTS, event("Forum", "2027-06-05", """
                "endsOn": "2027-06-06", "startTime": "09:30", "endTime": "17:00", "themes": ["economie"],
                "summary": "Deux jours", "description": "**Long**", "accessibility": ["MOTOR"],
                "registration": {"mode": "EXTERNAL_LINK", "url": "https://example.org/inscription"},
                "place": {"name": "Couvent", "address": "20 place Sainte-Anne", "city": "Rennes", "commune": "35238",
                          "position": {"latitude": 48.1147, "longitude": -1.6794}}"""));
        addAs(RESO_VILLES, EVENTS, event("Journée", "2028-02-29", "\"timeZone\": \"Pacific/Noumea\""));
        var feed = JSON.readTree(
                Api.anonymous().when().get(EVENTS + ".openagenda?sort=startsOn").asString());
        String[] lines = StreamSupport.stream(feed.path("events").spliterator(), false)
                .map(Object::toString)
                .toArray(String[]::new);

        run(Api.as(Role.CENTRE_ADMIN, IREV), IMPORTS, lines)
                .body("created", equalTo(2))
                .body("rejected", empty());

        for (String slug : List.of("forum", "journee")) {
            var own = read(slug).extract().jsonPath();
            var copy = read(slugs(EVENTS + "?q=" + slug).stream()
                            .filter(other -> !other.equals(slug))
                            .findFirst()
                            .orElseThrow())
                    .extract()
                    .jsonPath();
            for (String member : List.of(
                    "title",
                    "summary",
                    "description",
                    "themes",
                    "startsOn",
                    "startTime",
                    "endsOn",
                    "endTime",
                    "timeZone",
                    "attendanceMode",
                    "place",
                    "accessibility",
                    "registration",
                    "status")) {
                assertThat(copy.<Object>get(member)).as(member).isEqualTo(own.<Object>get(member));
            }
        }
    }
}
