package org.croisements.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Links.OWN;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.croisements.events.Links;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A forum that takes place today, with its doors. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class CheckInTest {

    private static final String CHECK_INS = EVENTS + "/forum/check-ins";

    private UUID claire = UUID.randomUUID();

    @BeforeEach
    void openTheDoors() throws SQLException {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", today()));
        claire = Registered.add(
                "forum", "CONFIRMED", "claire@example.org", "given_name='Claire'", "family_name='Le Goff'");
    }

    @Test
    void whoHasASeatIsLetInByTheirCode() throws SQLException {
        at("ENTRY", "\"code\": \"" + code(claire) + "\"")
                .statusCode(200)
                .body("outcome", equalTo("ADMITTED"))
                .body("reason", nullValue())
                .body("name", equalTo("Claire Le Goff"))
                .body("registration", equalTo(claire.toString()));

        assertThat(Registered.one("select state from registration where id = ?", claire))
                .isEqualTo("ATTENDED");
    }

    @Test
    void peopleComeAndGo() {
        String by = "\"registration\": \"" + claire + "\"";

        at("EXIT", by).body("reason", equalTo("NOT_INSIDE"));
        at("ENTRY", by).body("outcome", equalTo("ADMITTED"));
        at("ENTRY", by).body("reason", equalTo("ALREADY_INSIDE")).body("since", notNullValue());
        at("EXIT", by).body("outcome", equalTo("ADMITTED"));
        at("ENTRY", by).body("outcome", equalTo("ADMITTED"));

        device().when()
                .get(CHECK_INS + "?inside=true")
                .then()
                .body("page.total", equalTo(1))
                .body("items[0].name", nullValue());
        device().when().get(CHECK_INS + "?outcome=REFUSED").then().body("page.total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "WAITLISTED", "REFUSED", "CANCELLED", "EXPIRED"})
    void whoHasNoSeatLearnsWhy(String state) throws SQLException {
        var other = Registered.add("forum", state, "paul@example.org");

        at("ENTRY", "\"registration\": \"" + other + "\"")
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo(state));
        assertThat(Registered.one("select state from registration where id = ?", other))
                .isEqualTo(state);
    }

    @Test
    void aCodeThatWasTamperedWithIsNobodys() {
        String code = code(claire);

        for (int i = 6; i < code.length() - 1; i += 9) {
            char other = code.charAt(i) == 'A' ? 'B' : 'A';
            at("ENTRY", "\"code\": \"" + code.substring(0, i) + other + code.substring(i + 1) + "\"")
                    .body("reason", equalTo("UNKNOWN_CODE"))
                    .body("registration", nullValue());
        }
        at("ENTRY", "\"code\": \"n'importe quoi\"").body("reason", equalTo("UNKNOWN_CODE"));
    }

    @Test
    void aCodeIsForItsEvent() throws SQLException {
        addAs(RESO_VILLES, EVENTS, event("Autre", today()));
        var elsewhere = Registered.add("autre", "CONFIRMED", "claire@example.org");

        at("ENTRY", "\"code\": \"" + code(elsewhere) + "\"").body("reason", equalTo("OTHER_EVENT"));
        at("ENTRY", "\"registration\": \"" + elsewhere + "\"").body("reason", equalTo("UNKNOWN_CODE"));
    }

    @Test
    void whoHandedTheirRegistrationOverHasNoCodeAnyMore() throws SQLException {
        String former = code(claire);

        Registered.run("update registration_link set generation = generation + 1, fingerprint = null");

        at("ENTRY", "\"code\": \"" + former + "\"").body("reason", equalTo("CODE_REPLACED"));
        at("ENTRY", "\"code\": \"" + code(claire) + "\"").body("outcome", equalTo("ADMITTED"));
    }

    @ParameterizedTest
    @CsvSource({"2190-06-05, TOO_EARLY", "2018-06-05, TOO_LATE"})
    void doorsOpenOnTheDay(String day, String reason) throws SQLException {
        addAs(RESO_VILLES, EVENTS, event("Autre", day));
        var other = Registered.add("autre", "CONFIRMED", "claire@example.org");

        post(device(), EVENTS + "/autre/check-ins", body("nonce-12345", "ENTRY", "\"registration\": \"" + other + "\""))
                .body("reason", equalTo(reason));
    }

    @Test
    void nobodyIsLetInToWhatIsCancelled() {
        patch(
                        Api.as(Role.CENTRE_ADMIN, RESO_VILLES),
                        EVENTS + "/forum",
                        "{\"status\": \"CANCELLED\", \"statusReason\": \"Grève\"}")
                .statusCode(200);

        at("ENTRY", "\"registration\": \"" + claire + "\"").body("reason", equalTo("EVENT_CANCELLED"));
    }

    @Test
    void aSessionWithCountedSeatsLetsInWhoHasOne() throws SQLException {
        String with = addAs(RESO_VILLES, EVENTS + "/forum/sessions", session("Atelier", 1));
        String open = addAs(RESO_VILLES, EVENTS + "/forum/sessions", session("Plénière", 2));
        var event = Registered.event("forum");
        Registered.run("""
                insert into ledger values (?, 'STRICT_FIFO', 'AUTO_CONFIRM', 60, false, false, null, 0, 0, null, false, 0, now(), now())
                """, event);
        Registered.run("""
                insert into pool values (uuidv7(), ?, 'SESSION', cast(? as uuid), null, null, 1, 1, 0, 0, 0, now(), now())
                """, event, with);
        String by = "\"registration\": \"" + claire + "\", \"session\": ";

        at("ENTRY", by + "\"" + with + "\"").body("reason", equalTo("NOT_IN_SESSION"));
        at("ENTRY", by + "\"" + open + "\"").body("outcome", equalTo("ADMITTED"));
        at("ENTRY", by + "\"" + claire + "\"").body("reason", equalTo("UNKNOWN_SESSION"));
        Registered.run("update registration set sessions = array[cast(? as uuid)]", with);
        at("ENTRY", by + "\"" + with + "\"").body("outcome", equalTo("ADMITTED"));
    }

    @Test
    void theSameNonceCountsOnce() {
        String body = body("nonce-12345", "ENTRY", "\"registration\": \"" + claire + "\"");

        String first = post(device(), CHECK_INS, body).statusCode(200).extract().path("id");
        post(device(), CHECK_INS, body)
                .statusCode(200)
                .body("id", equalTo(first))
                .body("outcome", equalTo("ADMITTED"));
        post(device(), CHECK_INS, body.replace("ENTRY", "EXIT"))
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("NONCE_REUSED"));

        device().when().get(CHECK_INS).then().body("page.total", equalTo(1));
    }

    @Test
    void whatADeviceSawOffLineIsDecidedInTheOrderOfItsTimes() throws SQLException {
        var paul = Registered.add("forum", "CONFIRMED", "paul@example.org");
        String batch = "{\"checkIns\": ["
                + String.join(
                        ", ",
                        timed("nonce-00001", "ENTRY", claire, "12:00:00"),
                        timed("nonce-00002", "EXIT", claire, "11:00:00"),
                        timed("nonce-00003", "ENTRY", claire, "10:00:00"),
                        timed("nonce-00004", "ENTRY", UUID.randomUUID(), "10:00:00"),
                        timed("nonce-00005", "ENTRY", paul, "10:00:00"))
                + "]}";

        for (int i = 0; i < 2; i++) {
            post(device(), CHECK_INS + "/batch", batch)
                    .statusCode(200)
                    .body(
                            "checkIns.nonce",
                            contains("nonce-00001", "nonce-00002", "nonce-00003", "nonce-00004", "nonce-00005"))
                    .body("checkIns.outcome", contains("ADMITTED", "ADMITTED", "ADMITTED", "REFUSED", "ADMITTED"));
        }

        device().when().get(CHECK_INS).then().body("page.total", equalTo(5));
        device().when().get(CHECK_INS + "?inside=true").then().body("page.total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nonce": "nonce-12345", "direction": "ENTRY"}                                         | /code
            {"nonce": "court", "direction": "ENTRY", "code": "x"}                                  | /nonce
            {"nonce": "nonce-12345", "direction": "ENTRY", "code": "x", "at": "2190-01-01T00:00:00Z"} | /at
            {"nonce": "nonce-12345", "direction": "SIDEWAYS", "code": "x"}                         | /direction
            """)
    void whatMakesNoSenseIsRefused(String body, String pointer) {
        post(device(), CHECK_INS, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anAnswerThatIsKeptUnderItsKeyNamesNobody() throws SQLException {
        String body = body("nonce-12345", "ENTRY", "\"registration\": \"" + claire + "\"");

        post(device().header("Idempotency-Key", "k1"), CHECK_INS, body).body("name", equalTo("Claire Le Goff"));
        post(device().header("Idempotency-Key", "k1"), CHECK_INS, body)
                .header("Idempotency-Replayed", "true")
                .body("name", nullValue());

        assertThat(Registered.all("select k::text from idempotency_key k").toString())
                .doesNotContain("Claire");
    }

    @Test
    void doorsAreForThoseWhoRunTheEventAndTheirDevices() {
        String body = body("nonce-12345", "ENTRY", "\"registration\": \"" + claire + "\"");

        post(Api.anonymous(), CHECK_INS, body).statusCode(401);
        post(Api.as(Role.EDITOR, RESO_VILLES), CHECK_INS, body).statusCode(403);
        post(Api.as(Role.CENTRE_ADMIN, CNER), CHECK_INS, body).statusCode(403);
        post(Api.as(Role.PARTNER, RESO_VILLES, "events:write"), CHECK_INS, body).statusCode(403);
        post(Api.as(Role.PARTNER, CNER, "events:check-in"), CHECK_INS, body).statusCode(403);
        post(Api.as(Role.CENTRE_ADMIN, RESO_VILLES), CHECK_INS, body).statusCode(200);
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).toString();
    }

    static RequestSpecification device() {
        return Api.as(Role.PARTNER, RESO_VILLES, "events:check-in");
    }

    static String code(UUID registration) {
        return Links.holder(registration)
                .when()
                .get(OWN + "/pass")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    static String body(String nonce, String direction, String by) {
        return "{\"nonce\": \"%s\", \"direction\": \"%s\", %s}".formatted(nonce, direction, by);
    }

    private static String timed(String nonce, String direction, UUID registration, String time) {
        // The day before is early enough for the doors, and no time to come.
        String at = LocalDate.parse(today()).minusDays(1) + "T" + time + "Z";
        return body(nonce, direction, "\"registration\": \"" + registration + "\", \"at\": \"" + at + "\"");
    }

    private static ValidatableResponse at(String direction, String by) {
        return post(device(), CHECK_INS, body(UUID.randomUUID().toString(), direction, by));
    }
}
