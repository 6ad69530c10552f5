package org.croisements.events.programme;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Calls.timed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms, tracks and sessions of an event, and the grid that they make. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ProgrammeTest {

    private static final String FORUM = EVENTS + "/forum";
    private static final String SESSIONS = FORUM + "/sessions";
    private static final String ROOMS = FORUM + "/rooms";
    private static final String TRACKS = FORUM + "/tracks";

    @BeforeEach
    void addAForumOfTwoDaysWithTwoRooms() {
        Directory.only();
        add(EVENTS, event("Forum", "2026-06-01", """
                "endsOn": "2026-06-02", "startTime": "09:00", "endTime": "17:00\""""));
        add(ROOMS, "{\"name\": \"Amphi\", \"capacity\": 300, \"position\": 1}");
        add(ROOMS, "{\"name\": \"Salle B\", \"capacity\": 40, \"note\": \"Niveau 2\", \"position\": 2}");
        add(TRACKS, "{\"title\": \"Créer\", \"description\": \"Pour qui se lance\", \"position\": 1}");
    }

    @Test
    void theProgrammeIsAGridOfDaysTimesRoomsAndTracks() {
        talk(
                "Atelier",
                2,
                "2026-06-01T10:00",
                "2026-06-01T11:00",
                "\"room\": \"salle b\", \"track\": \"Créer\", \"capacity\": 30");
        talk("Plénière", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\", \"format\": \"PLENARY\"");
        talk("Couloir", 3, "2026-06-01T10:00", "2026-06-01T11:00", "\"format\": \"NETWORKING\"");
        talk("Clôture", 4, "2026-06-02T16:00", "2026-06-02T17:00", "\"room\": \"Amphi\"");
        add(SESSIONS, session("À placer", 9));

        var grid = Api.anonymous().when().get(FORUM + "/programme").then().statusCode(200);

        grid.body("event.slug", equalTo("forum"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("rooms.name", contains("Amphi", "Salle B"))
                .body("rooms.capacity", contains(300, 40))
                .body("tracks.title", contains("Créer"))
                .body("days.on", contains("2026-06-01", "2026-06-02"))
                .body("days[0].slots", hasSize(1))
                .body("days[0].slots[0].startsAt", equalTo("2026-06-01T10:00:00"))
                .body("days[0].slots[0].sessions.title", contains("Plénière", "Atelier", "Couloir"))
                .body("days[0].slots[0].sessions[1].room", equalTo("Salle B"))
                .body("days[0].slots[0].sessions[1].track", equalTo("Créer"))
                .body("days[0].slots[0].sessions[1].capacity", equalTo(30))
                .body("days[1].slots[0].sessions.title", contains("Clôture"))
                .body("unscheduled.title", contains("À placer"));
        String tag = grid.extract().header("ETag");
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(FORUM + "/programme")
                .then()
                .statusCode(304);
        Api.anonymous().when().get(EVENTS + "/none/programme").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "startsAt": "2026-06-01T08:59"                        | /startsAt              | OUTSIDE_EVENT
            "startsAt": "2026-06-03T10:00"                        | /startsAt              | OUTSIDE_EVENT
            "endsAt": "2026-06-02T17:01"                          | /endsAt                | OUTSIDE_EVENT
            "room": "Salle C"                                     | /room                  | UNKNOWN_REFERENCE
            "room": "0197c0de-0000-7000-8000-000000000001"        | /room                  | UNKNOWN_REFERENCE
            "track": "Grandir"                                    | /track                 | UNKNOWN_REFERENCE
            "room": "Salle B", "capacity": 41                     | /capacity              | OUT_OF_RANGE
            "capacity": 0                                         | /capacity              | OUT_OF_RANGE
            "practices": ["inconnue"]                             | /practices/0           | UNKNOWN_REFERENCE
            "practices": ["garage-du-numerique", "garage-du-numerique"] | /practices/1     | DUPLICATE
            "speakers": [{"name": "C", "role": "SPEAKER", "status": "PLANNED", "organisation": "none"}] | /speakers/0/organisation | UNKNOWN_REFERENCE
            "themes": [" "]                                       | /themes/0              | EMPTY_TEXT
            """)
    void whatDoesNotFitIntoTheProgrammeIsToldWithItsPlace(String member, String pointer, String code)
            throws SQLException {
        knowAPractice();

        post(admin(), SESSIONS, session("Fausse", 1, member))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aSessionShowsPracticesAndForWhomItsSpeakersSpokeThen() throws SQLException {
        knowAPractice();

        String id = add(SESSIONS, session("Europe", 1, """
                "themes": ["europe"], "practices": ["garage-du-numerique", "0197c0de-0000-7000-8000-0000000000aa"],
                "speakers": [{"name": "Camille Martin", "role": "SPEAKER", "status": "CONFIRMED",
                              "affiliation": "IREV, pôle Europe", "organisation": "irev"}]"""));

        Api.anonymous()
                .when()
                .get(SESSIONS + "/" + id)
                .then()
                .body("themes", contains("europe"))
                .body("practices.label", contains("Le garage du numérique", null))
                .body("practices.state", contains("RESOLVED", "MISSING"))
                .body("practices[0].href", containsString("/api/v1/practices/"))
                .body("speakers[0].affiliation", equalTo("IREV, pôle Europe"))
                .body("speakers[0].organisation.label", equalTo("IREV"));
        patch(
                        admin(),
                        SESSIONS + "/" + id,
                        "{\"practices\": [\"garage-du-numerique\", \"0197c0de-0000-7000-8000-0000000000aa\"]}")
                .header("ETag", "\"0\"");
    }

    @Test
    void anEventThatMovesTakesItsProgrammeAlong() {
        talk("Premier jour", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\"");
        talk("Second jour", 2, "2026-06-02T10:00", "2026-06-02T11:00", "\"room\": \"Amphi\"");

        patch(admin(), FORUM, "{\"startsOn\": \"2026-06-02\", \"endsOn\": \"2026-06-03\", \"status\": \"RESCHEDULED\"}")
                .statusCode(200);

        Api.anonymous()
                .when()
                .get(SESSIONS)
                .then()
                .body("items.startsAt", contains("2026-06-02T10:00:00", "2026-06-03T10:00:00"));
        Api.anonymous().when().get(FORUM).then().body("previousDates.startsOn", contains("2026-06-01"));
    }

    @Test
    void anEventThatGetsShorterNamesTheSessionsThatNoLongerFit() {
        talk("Premier jour", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\"");
        talk("Second jour", 2, "2026-06-02T10:00", "2026-06-02T11:00", "\"room\": \"Amphi\"");

        patch(admin(), FORUM, "{\"endsOn\": null}")
                .statusCode(400)
                .body("errors[0].code", equalTo("OUTSIDE_EVENT"))
                .body("errors[0].detail", containsString("the session \"Second jour\""));
        patch(admin(), FORUM, "{\"endsOn\": \"2026-06-04\"}").statusCode(200);
        Api.anonymous().when().get(SESSIONS).then().body("items[0].startsAt", equalTo("2026-06-01T10:00:00"));
    }

    @Test
    void aCloneHasTheProgrammeMovedAndItsSpeakersToBeAskedAgain() {
        talk("Plénière", 1, "2026-06-02T10:00", "2026-06-02T11:00", """
                "room": "Amphi", "track": "Créer", "speakers": [
                  {"name": "Camille Martin", "role": "SPEAKER", "affiliation": "IREV", "status": "SPOKE"},
                  {"name": "Dominique Petit", "role": "WITNESS", "status": "DECLINED"}]""");

        String copy = post(admin(), FORUM + "/clone", "{\"startsOn\": \"2028-06-05\", \"slug\": \"forum-2028\"}")
                .statusCode(201)
                .extract()
                .path("slug");

        Api.as(Role.NETWORK_ADMIN)
                .when()
                .get(EVENTS + "/" + copy + "/programme")
                .then()
                .body("rooms.name", contains("Amphi", "Salle B"))
                .body("tracks.title", contains("Créer"))
                .body("days.on", contains("2028-06-06"))
                .body("days[0].slots[0].startsAt", equalTo("2028-06-06T10:00:00"))
                .body("days[0].slots[0].sessions[0].room", equalTo("Amphi"))
                .body("days[0].slots[0].sessions[0].speakers.name", contains("Camille Martin"))
                .body("days[0].slots[0].sessions[0].speakers.status", contains("PLANNED"));
        Api.anonymous().when().get(FORUM + "/programme").then().body("days.on", contains("2026-06-02"));
    }

    @Test
    void theProgrammeOfWhatOneDoesNotSeeIsNotThere() {
        patch(admin(), FORUM, "{\"audience\": \"NETWORK\"}").statusCode(200);

        for (String path : List.of(FORUM + "/programme", ROOMS, TRACKS, SESSIONS)) {
            Api.anonymous().when().get(path).then().statusCode(404);
        }
        Api.as(Role.MEMBER, Directory.ORIV)
                .when()
                .get(FORUM + "/programme")
                .then()
                .body("days", empty());
    }

    private static String talk(String title, int position, String from, String to, String members) {
        return add(SESSIONS, timed(title, position, from, to, members));
    }

    private static void knowAPractice() throws SQLException {
        try (Connection connection = Database.connect();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into replica (source, type, id, slug, label, version, generation)
                    values ('practices', 'practice', '0197c0de-0000-7000-8000-0000000000a1', 'garage-du-numerique',
                        'Le garage du numérique', 1, 1)""");
        }
    }
}
