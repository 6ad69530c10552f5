package org.croisements.events.openagendaimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.slugs;
import static org.croisements.events.Calls.timed;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as OpenAgenda gives them, brought in by RésO Villes. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OpenAgendaImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORTS = "/api/v1/openagenda-imports";
    private static final String ONE_DAY =
            "\"timings\": [{\"begin\": \"2027-06-05T09:30:00+02:00\", \"end\": \"2027-06-05T17:00:00+02:00\"}]";

    @BeforeEach
    void knowTheDirectoryAndThemes() throws SQLException {
        Directory.only();
        try (var connection = Database.connect();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into replica (source, type, id, slug, data, version, generation)
                    values ('practices', 'concept-scheme', '0197c0de-0000-7000-8000-0000000000c5', 'reseau',
                        '{"use": "THEME", "concepts": [
                            {"notation": "economie", "label": {"fr": "Développement économique", "en": "Economy"}}]}',
                        1, 1)""");
        }
    }

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

    @Test
    void theSameEventAgainIsKnownByItsNumber() {
        String before = imported(line(7, ONE_DAY), null);

        report(line(7, ONE_DAY)).body("unchanged", equalTo(1)).body("created", equalTo(0));
        report(line(7, ONE_DAY, "\"description\": \"Neuf\"")).body("updated", equalTo(1));
        patch(admin(), EVENTS + "/numero-7", "{\"mainThread\": \"Le fil\", \"format\": \"FORUM\"}");
        report(line(7, ONE_DAY, "\"status\": 6")).body("updated", equalTo(1));

        read("numero-7")
                .body("id", equalTo(before))
                .body("summary", nullValue())
                .body("mainThread", equalTo("Le fil"))
                .body("format", equalTo("FORUM"))
                .body("status", equalTo("CANCELLED"))
                .body("statusReason", equalTo("Annulé selon OpenAgenda"));
        assertThat(slugs(EVENTS)).containsExactly("numero-7");
    }

    @Test
    void whyItIsCancelledAndThatItWasHeldStaysKnown() {
        imported(line(7, ONE_DAY), null);
        patch(admin(), EVENTS + "/numero-7", "{\"status\": \"CANCELLED\", \"statusReason\": \"Grève\"}");

        report(line(7, ONE_DAY, "\"status\": 6")).body("unchanged", equalTo(1));

        read("numero-7").body("statusReason", equalTo("Grève"));
        report(line(7, ONE_DAY)).body("updated", equalTo(1));
        read("numero-7").body("status", equalTo("SCHEDULED")).body("statusReason", nullValue());
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        run(reso(), IMPORTS + "?dryRun=true", line(7, ONE_DAY))
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1));

        assertThat(slugs(EVENTS)).isEmpty();
        Api.anonymous().when().get(CHANGES).then().body("items", empty());
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
    void aChangeThatTheProgrammeForbidsLeavesNothingBehind() {
        imported(line(7, ONE_DAY), null);
        addAs(
                RESO_VILLES,
                EVENTS + "/numero-7/sessions",
                timed("Atelier", 1, "2027-06-05T16:00", "2027-06-05T17:00", "\"format\": \"WORKSHOP\""));

        report(line(7, ONE_DAY.replace("17:00", "16:30"), "\"description\": \"Court\""))
                .body("rejected[0].code", equalTo("OUTSIDE_EVENT"))
                .body("rejected[0].detail", containsString("Atelier"));

        read("numero-7").body("endTime", equalTo("17:00")).body("summary", nullValue());
    }

    @Test
    void eachCentreHasItsOwnNumbers() {
        imported(line(7, ONE_DAY), null);

        run(Api.as(Role.CENTRE_ADMIN, IREV), IMPORTS, line(7, ONE_DAY)).body("created", equalTo(1));

        read("numero-7").body("owner.slug", equalTo("reso-villes"));
        read("numero-7-7").body("owner.slug", equalTo("irev"));
        run(Api.as(Role.CENTRE_ADMIN, IREV), IMPORTS + "?owner=reso-villes", line(7, ONE_DAY))
                .statusCode(403);
        run(admin(), IMPORTS + "?owner=irev", line(7, ONE_DAY)).body("unchanged", equalTo(1));
    }

    @Test
    void howFarTheNewOnesAreIsForThoseToSayWhoMay() {
        var editor = Api.as(Role.EDITOR, RESO_VILLES);
        run(editor, IMPORTS, line(1, ONE_DAY)).body("rejected[0].code", equalTo("FORBIDDEN"));
        run(editor, IMPORTS + "?publication=IN_REVIEW&format=SEMINAR", line(1, ONE_DAY))
                .body("created", equalTo(1));
        report(line(2, ONE_DAY, "\"private\": 1"), line(3, ONE_DAY, "\"state\": 1"))
                .body("created", equalTo(2));

        assertThat(slugs(EVENTS)).isEmpty();
        assertThat(slugs(Api.as(Role.MEMBER, IREV), EVENTS)).containsExactly("numero-2");
        Api.as(Role.MEMBER, RESO_VILLES)
                .when()
                .get(EVENTS + "/numero-1")
                .then()
                .body("publication", equalTo("IN_REVIEW"))
                .body("format", equalTo("SEMINAR"));
        run(reso(), IMPORTS + "?publication=ARCHIVED", line(1, ONE_DAY)).statusCode(400);
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

    private static String line(int uid, String... members) {
        return "{\"uid\": " + uid + ", \"title\": {\"fr\": \"Numéro " + uid + "\"}, \"timezone\": \"Europe/Paris\", "
                + String.join(", ", members).replaceAll("\\s+", " ") + "}";
    }

    private static RequestSpecification reso() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    private static ValidatableResponse run(RequestSpecification caller, String path, String... lines) {
        return caller.contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .when()
                .post(path)
                .then();
    }

    private static ValidatableResponse report(String... lines) {
        return run(reso(), IMPORTS, lines).statusCode(201);
    }

    /** Brings in one new event, and gives its id. */
    private static String imported(String line, @Nullable String note) {
        String lines = report(line.replaceAll("\\s+", " "))
                .body("rejected", empty())
                .body("created", equalTo(1))
                .extract()
                .path("lines");
        var told = reso().when().get(lines).then().statusCode(200).body("items[0].detail", equalTo(note));
        return UUID.fromString(told.extract().path("items[0].record")).toString();
    }

    private static ValidatableResponse read(String slug) {
        return Api.anonymous().when().get(EVENTS + "/" + slug).then().statusCode(200);
    }
}
