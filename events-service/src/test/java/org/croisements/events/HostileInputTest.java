package org.croisements.events;

import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.croisements.testkit.Directory;
import org.croisements.testkit.HostileInputs;
import org.croisements.testkit.HostileInputs.Case;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class HostileInputTest {

    private static final String SESSIONS = EVENTS + "/bonne/sessions";
    private static final String ROOMS = EVENTS + "/bonne/rooms";
    private static final String TRACKS = EVENTS + "/bonne/tracks";
    private static String session = "";
    private static String room = "";
    private static String track = "";

    @BeforeEach
    void addOneOfEach() {
        if (!session.isEmpty()) {
            return;
        }
        Directory.only();
        Calls.add(EVENTS, Calls.event("Bonne", "2026-06-01"));
        Calls.add(SERIES, "{\"title\": \"Bonne\"}");
        room = Calls.add(ROOMS, "{\"name\": \"Bonne\", \"position\": 1}");
        track = Calls.add(TRACKS, "{\"title\": \"Bonne\", \"position\": 1}");
        Calls.add(DOCUMENTS, Calls.document("Bonne"));
        session = Calls.add(SESSIONS, Calls.session("Bonne", 1));
    }

    static Stream<Case> toEvents() {
        return HostileInputs.of(
                EVENTS,
                Calls.event("Autre", "2026-06-02"),
                "title",
                Calls::admin,
                () -> EVENTS + "/bonne",
                "EVENT_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toSeries() {
        return HostileInputs.of(
                SERIES, "{\"title\": \"Autre\"}", "title", Calls::admin, () -> SERIES + "/bonne", "SERIES_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toSessions() {
        return HostileInputs.of(
                SESSIONS,
                Calls.session("Autre", 2),
                "title",
                Calls::admin,
                () -> SESSIONS + "/" + session,
                "SESSION_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toRooms() {
        return HostileInputs.of(
                ROOMS,
                "{\"name\": \"Autre\", \"position\": 2}",
                "name",
                Calls::admin,
                () -> ROOMS + "/" + room,
                "ROOM_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toTracks() {
        return HostileInputs.of(
                TRACKS,
                "{\"title\": \"Autre\", \"position\": 2}",
                "title",
                Calls::admin,
                () -> TRACKS + "/" + track,
                "TRACK_NOT_FOUND")
                .stream();
    }

    static Stream<Case> toDocuments() {
        return HostileInputs.of(
                DOCUMENTS,
                Calls.document("Autre"),
                "title",
                Calls::admin,
                () -> DOCUMENTS + "/bonne",
                "DOCUMENT_NOT_FOUND")
                .stream();
    }

    @ParameterizedTest
    @MethodSource({"toEvents", "toDocuments", "toSeries", "toSessions", "toRooms", "toTracks"})
    void whatCannotBeTakenIsRefusedByTheRightProblem(Case hostile) {
        hostile.check();
    }
}
