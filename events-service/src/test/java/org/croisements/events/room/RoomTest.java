package org.croisements.events.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.timed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms of an event: none is taken twice at once, none goes while sessions are in it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RoomTest {

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
    void aRoomIsNeverTakenTwiceAtOnce() {
        talk("Plénière", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\"");

        post(admin(), SESSIONS, timed("Autre", 2, "2026-06-01T10:59", "2026-06-01T12:00", "\"room\": \"Amphi\""))
                .statusCode(409)
                .body("code", equalTo("ROOM_TAKEN"))
                .body("detail", containsString("Amphi is taken by \"Plénière\""))
                .body("detail", containsString("from 2026-06-01T10:00 to 2026-06-01T11:00"));
        String next = talk("Suite", 2, "2026-06-01T11:00", "2026-06-01T12:00", "\"room\": \"Amphi\"");
        String beside = talk("À côté", 3, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Salle B\"");
        patch(admin(), SESSIONS + "/" + beside, "{\"room\": \"Amphi\"}").statusCode(409);
        patch(admin(), SESSIONS + "/" + next, "{\"startsAt\": \"2026-06-01T10:30\"}")
                .statusCode(409);
        patch(admin(), SESSIONS + "/" + next, "{\"title\": \"La suite\"}").statusCode(200);
    }

    @Test
    void ofTenSessionsAtOnceOneGetsTheRoom() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String body = timed("Essai " + i, i, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\"");
            attempts.add(() -> post(admin(), SESSIONS, body).extract().statusCode());
        }
        var pool = Executors.newFixedThreadPool(10);

        var statuses = new ArrayList<Integer>();
        for (var answer : pool.invokeAll(attempts)) {
            statuses.add(answer.get());
        }
        pool.shutdown();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
    }

    /** Two who look at the same time, as they would without the event's lock: the database refuses the second. */
    @Test
    void whoLooksWithoutTheLockIsRefusedByTheDatabase() throws SQLException {
        talk("Plénière", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Salle B\"");

        assertThatThrownBy(RoomTest::bothLookThenBothTakeTheRoom).hasMessageContaining("event_session_room_free");

        assertThat(taken()).isEqualTo(1);
    }

    /** The control: what becomes of the same two with neither lock nor constraint. */
    @Test
    void withNeitherLockNorConstraintBothGetTheRoom() throws SQLException {
        talk("Plénière", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Salle B\"");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table event_session drop constraint event_session_room_free");
            try {
                bothLookThenBothTakeTheRoom();

                assertThat(taken()).isEqualTo(2);
            } finally {
                statement.execute("truncate event_session");
                statement.execute("""
                        alter table event_session add constraint event_session_room_free
                        exclude using gist (room_id with =, tsrange(starts_at, ends_at) with &&)
                        where (room_id is not null and starts_at is not null and ends_at is not null)
                        deferrable initially immediate""");
            }
        }
    }

    private static void bothLookThenBothTakeTheRoom() throws SQLException {
        try (var one = Database.connect();
                var other = Database.connect()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            assertThat(isTaken(one)).isFalse();
            assertThat(isTaken(other)).isFalse();
            take(one);
            one.commit();
            take(other);
            other.commit();
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        return count(connection) > 0;
    }

    private static int taken() throws SQLException {
        try (var connection = Database.connect()) {
            return count(connection);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        select count(*) from event_session s join event_room r on r.id = s.room_id
                        where r.name = 'Amphi' and s.starts_at = '2026-06-01T10:00'""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void take(Connection connection) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into event_session (id, event_id, title, format, starts_at, ends_at, room_id, position,
                        version, created_at, updated_at)
                    select gen_random_uuid(), s.event_id, 'Double', s.format, s.starts_at, s.ends_at, r.id, s.position,
                        0, s.created_at, s.updated_at
                    from event_session s join event_room r on r.event_id = s.event_id and r.name = 'Amphi'
                    where s.title = 'Plénière'""");
        }
    }

    @Test
    void aRoomIsRenamedWithItsSessionsAndKeptWhileTheyAreInIt() {
        String talk = talk(
                "Plénière", 1, "2026-06-01T10:00", "2026-06-01T11:00", "\"room\": \"Amphi\", \"track\": \"Créer\"");
        String room = Api.anonymous().when().get(ROOMS).then().extract().path("items[0].id");
        String track = Api.anonymous().when().get(TRACKS).then().extract().path("items[0].id");

        delete(admin(), ROOMS + "/" + room).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        delete(admin(), TRACKS + "/" + track).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        patch(admin(), ROOMS + "/" + room, "{\"name\": \"Salle B\"}")
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        patch(admin(), ROOMS + "/" + room, "{\"name\": \"Auditorium\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
        patch(admin(), TRACKS + "/" + track, "{\"title\": \"Créer et entreprendre\"}")
                .statusCode(200);

        Api.anonymous()
                .when()
                .get(SESSIONS + "/" + talk)
                .then()
                .header("ETag", "\"2\"")
                .body("room", equalTo("Auditorium"))
                .body("track", equalTo("Créer et entreprendre"));
        Api.anonymous().when().get(CHANGES + "?type=session").then().body("items[0].data.room", equalTo("Auditorium"));
        patch(admin(), SESSIONS + "/" + talk, "{\"room\": null, \"track\": null}")
                .body("roomId", nullValue());
        delete(admin(), ROOMS + "/" + room).statusCode(204);
        delete(admin(), TRACKS + "/" + track).statusCode(204);
        Api.anonymous().when().get(ROOMS + "/" + room).then().statusCode(404).body("code", equalTo("ROOM_NOT_FOUND"));
        Api.anonymous()
                .when()
                .get(TRACKS + "/" + track)
                .then()
                .statusCode(404)
                .body("code", equalTo("TRACK_NOT_FOUND"));
    }

    private static String talk(String title, int position, String from, String to, String members) {
        return add(SESSIONS, timed(title, position, from, to, members));
    }
}
