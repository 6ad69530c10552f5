package org.croisements.events.session;

import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SessionResourceTest {

    private static final String SESSIONS = EVENTS + "/forum/sessions";

    @BeforeEach
    void addAnEvent() {
        Directory.only();
        add(EVENTS, event("Forum", "2026-03-29"));
        add(EVENTS + "/forum/rooms", "{\"name\": \"A\", \"position\": 1}");
        add(EVENTS + "/forum/rooms", "{\"name\": \"B\", \"position\": 2}");
    }

    @Test
    void everythingOfASessionIsKept() {
        String id = add(SESSIONS, session("Entreprendre", 2, """
                "format": "ROUND_TABLE", "startsAt": "2026-03-29T10:00", "endsAt": "2026-03-29T11:30:00", "room": "A",
                "summary": "Deux\\nlignes", "speakers": [
                  {"name": "Camille Martin", "role": "MODERATOR", "affiliation": "Rennes Métropole", "status": "CONFIRMED"},
                  {"name": "Dominique Petit", "role": "WITNESS", "status": "PLANNED"}]"""));

        Api.anonymous()
                .when()
                .get(SESSIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(id))
                .body("title", equalTo("Entreprendre"))
                .body("format", equalTo("ROUND_TABLE"))
                .body("startsAt", equalTo("2026-03-29T10:00:00"))
                .body("endsAt", equalTo("2026-03-29T11:30:00"))
                .body("room", equalTo("A"))
                .body("summary", equalTo("Deux\nlignes"))
                .body("position", equalTo(2))
                .body("speakers.name", contains("Camille Martin", "Dominique Petit"))
                .body("speakers.role", contains("MODERATOR", "WITNESS"))
                .body("speakers[0].affiliation", equalTo("Rennes Métropole"))
                .body("speakers.status", contains("CONFIRMED", "PLANNED"));
    }

    @Test
    void sessionsComeInTheProgrammesOrder() {
        add(SESSIONS, session("Fin", 3));
        add(SESSIONS, session("Ouverture", 1, "\"format\": \"PLENARY\""));
        add(SESSIONS, session("Atelier", 2));

        Api.anonymous()
                .when()
                .get(SESSIONS)
                .then()
                .body("items.title", contains("Ouverture", "Atelier", "Fin"))
                .body("page.total", equalTo(3));
        Api.anonymous()
                .when()
                .get(SESSIONS + "?sort=-title")
                .then()
                .body("items.title", contains("Ouverture", "Fin", "Atelier"));
        Api.anonymous().when().get(SESSIONS + "?format=PLENARY").then().body("items.title", contains("Ouverture"));
        Api.anonymous().when().get(SESSIONS + "?limit=2").then().body("items", hasSize(2));
    }

    @Test
    void whoDeclinedShowsOnlyToWhoEditsTheProgramme() {
        String id = add(SESSIONS, session("Table ronde", 1, """
                "speakers": [{"name": "Camille Martin", "role": "SPEAKER", "status": "SPOKE"},
                             {"name": "Dominique Petit", "role": "SPEAKER", "status": "DECLINED"}]"""));

        Api.anonymous().when().get(SESSIONS).then().body("items[0].speakers.name", contains("Camille Martin"));
        Api.anonymous().when().get(SESSIONS + "/" + id).then().body("speakers.name", contains("Camille Martin"));
        Api.anonymous()
                .when()
                .get(CHANGES + "?type=session")
                .then()
                .body("items[0].data.speakers.name", contains("Camille Martin"));
        admin().when().get(SESSIONS + "/" + id).then().body("speakers", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "startsAt": "2026-03-29T02:30"                                   | /startsAt         | TIME_SKIPPED
            "endsAt": "2026-10-25T02:30"                                     | /endsAt           | TIME_AMBIGUOUS
            "startsAt": "2026-03-29T10:00", "endsAt": "2026-03-29T09:00"     | /endsAt           | OUT_OF_ORDER
            "startsAt": "2026-03-29"                                         | /startsAt         | BAD_FORMAT
            "startsAt": "2026-03-29T10:00Z"                                  | /startsAt         | BAD_FORMAT
            "speakers": [{"role": "SPEAKER", "status": "SPOKE"}]             | /speakers/0/name  | REQUIRED
            "speakers": [{"name": "C", "role": "GUEST", "status": "SPOKE"}]  | /speakers/0/role  | UNKNOWN_VALUE
            "format": "PARTY"                                                | /format           | UNKNOWN_VALUE
            """)
    void aFaultIsToldWithItsPlace(String member, String pointer, String code) {
        post(admin(), SESSIONS, session("Fausse", 1, member))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aSessionIsFoundOnlyInItsOwnEvent() {
        String id = add(SESSIONS, session("Ici", 1));
        add(EVENTS, event("Autre", "2026-04-01"));

        Api.anonymous()
                .when()
                .get(EVENTS + "/autre/sessions/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("SESSION_NOT_FOUND"));
        patch(admin(), EVENTS + "/autre/sessions/" + id, "{\"summary\": \"B\"}").statusCode(404);
        delete(admin(), EVENTS + "/autre/sessions/" + id).statusCode(404);
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        String id = add(SESSIONS, session("Ici", 1));

        patch(admin(), SESSIONS + "/" + id, "{\"title\": \"Ici\", \"room\": null}")
                .header("ETag", "\"0\"");
        patch(admin(), SESSIONS + "/" + id, "{\"room\": \"B\"}").header("ETag", "\"1\"");
        delete(admin(), SESSIONS + "/" + id).statusCode(204);
        Api.anonymous().when().get(SESSIONS).then().body("page.total", equalTo(0));
    }

    @Test
    void aNewSessionIsAtTheAddressThatItsAnswerTells() {
        var answer = post(admin(), SESSIONS, session("Ici", 1)).statusCode(201);

        answer.header(
                "Location",
                endsWith("/api/v1/events/forum/sessions/" + answer.extract().path("id")));
    }
}
