package org.croisements.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.post;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.cancel;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.register;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.events.registration.Registrations.step;
import static org.croisements.events.registration.Registrations.value;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RegistrationTest {

    @Test
    void whoFindsASeatIsConfirmedAndWhoFindsNoneWaits() {
        forum(2);

        register("anna").statusCode(201).body("state", equalTo("CONFIRMED")).body("position", nullValue());
        register("bruno").statusCode(201).body("state", equalTo("CONFIRMED"));
        register("chloe")
                .statusCode(201)
                .body("state", equalTo("WAITLISTED"))
                .body("position", equalTo(1))
                .body("reason", equalTo("PLACE_FULL"))
                .header("ETag", "\"0\"");
        register("denis").body("position", equalTo(2));
        host().when()
                .get(ALL)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.givenName", contains("anna", "bruno", "chloe", "denis"))
                .body("items.state", contains("CONFIRMED", "CONFIRMED", "WAITLISTED", "WAITLISTED"));
    }

    @Test
    void aFreedSeatIsTheirsWhoWaitedLongest() {
        forum(1);
        String anna = registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        String chloe = registered("chloe", "WAITLISTED");

        cancel(anna).statusCode(200).body("state", equalTo("CANCELLED")).body("reason", equalTo("BY_ORGANISER"));

        assertThat(state(bruno)).isEqualTo("CONFIRMED");
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        cancel(anna).statusCode(409).body("code", equalTo("REGISTRATION_STEP"));
    }

    @Test
    void aPersonRegistersOnceHoweverTheAddressIsWritten() {
        forum(10);
        String anna = registered("anna", "CONFIRMED");

        register("ANNA").statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
        cancel(anna);
        register("anna").statusCode(201);
    }

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
        forum(10);
        var first = post(host().header("Idempotency-Key", "once"), ALL, body("anna"))
                .statusCode(201);

        post(host().header("Idempotency-Key", "once"), ALL, body("anna"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", equalTo(first.extract().header("Location")))
                .body("id", equalTo(first.extract().path("id")));
        post(host().header("Idempotency-Key", "once"), ALL, body("bruno"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        post(host(), ALL, body("bruno")).statusCode(400).body("code", equalTo("INVALID_HEADER"));
        assertThat(value("select count(*) from registration")).isEqualTo("1");
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsRegistered() {
        forum(10);
        registered("anna", "CONFIRMED");

        var known =
                send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202).extract();
        var fresh =
                send(Api.anonymous(), REQUESTS, body("bruno")).statusCode(202).extract();

        assertThat(known.<java.util.Map<String, Object>>path("$").keySet())
                .isEqualTo(fresh.<java.util.Map<String, Object>>path("$").keySet());
        assertThat(names(known)).isEqualTo(names(fresh));
        assertThat(withoutItsTime(known)).hasSameSizeAs(withoutItsTime(fresh));
        assertThat(value("select count(*) from registration")).isEqualTo("2");
        assertThat(value("select count(*) from allocation_log where kind = 'DUPLICATE'"))
                .isEqualTo("1");
    }

    @Test
    void strangersDoNotUseUpEachOthersKeys() {
        forum(10);

        String first = post(Api.anonymous().header("Idempotency-Key", "registration-1"), REQUESTS, body("anna"))
                .statusCode(202)
                .extract()
                .path("id");
        post(Api.anonymous().header("Idempotency-Key", "registration-1"), REQUESTS, body("bruno"))
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue());
        post(Api.anonymous().header("Idempotency-Key", "registration-1"), REQUESTS, body("anna"))
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));

        assertThat(value("select count(*) from registration")).isEqualTo("2");
    }

    /** A moment is as long as its last digits want it to be. */
    private static String withoutItsTime(io.restassured.response.ExtractableResponse<?> answer) {
        return answer.asString().replace(answer.<String>path("receivedAt"), "");
    }

    private static java.util.List<String> names(io.restassured.response.ExtractableResponse<?> answer) {
        return answer.headers().asList().stream()
                .map(io.restassured.http.Header::getName)
                .sorted()
                .toList();
    }

    @Test
    void aFullEventTellsTheSameToWhoIsRegisteredAndWhoIsNot() {
        forum(1);
        registered("anna", "CONFIRMED");
        Registrations.run("update ledger set waiting_limit = 0");

        send(Api.anonymous(), REQUESTS, body("anna")).statusCode(409).body("code", equalTo("REGISTRATION_FULL"));
        send(Api.anonymous(), REQUESTS, body("bruno")).statusCode(409).body("code", equalTo("REGISTRATION_FULL"));
    }

    @Test
    void oneBadRequestTakesNoOtherWithIt() {
        forum(10);

        register("anna", "\"sessions\": [\"0197c0de-0000-7000-8000-00000000ffff\"]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sessions/0"));
        register("bruno", "\"quota\": \"0197c0de-0000-7000-8000-00000000ffff\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/quota"));
        register("chloe", "\"attendance\": \"ONLINE\"").statusCode(400);
        register("denis").statusCode(201).header("Location", endsWith(value("select id from registration")));
    }

    @Test
    void aTrialTellsWhatWouldBeAndDoesNothing() {
        forum(1);

        send(host(), ALL + "/trial", body("anna")).statusCode(200).body("state", equalTo("CONFIRMED"));
        registered("bruno", "CONFIRMED");
        send(host(), ALL + "/trial", body("anna")).statusCode(200).body("state", equalTo("WAITLISTED"));

        assertThat(value("select count(*) from registration")).isEqualTo("1");
        assertThat(value("select entries from ledger")).isEqualTo(value("select count(*) from allocation_log"));
    }

    @Test
    void somebodyElseMayComeInstead() {
        forum(1);
        String anna = registered("anna", "CONFIRMED");
        registered("bruno", "WAITLISTED");

        step(anna, "{\"step\": \"TRANSFER\", \"person\": %s}".formatted(Registrations.person("bruno")))
                .statusCode(409);
        step(anna, "{\"step\": \"TRANSFER\", \"person\": %s}".formatted(Registrations.person("chloe")))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("version", equalTo(1));
        step(anna, "{\"step\": \"TRANSFER\"}").statusCode(400).body("errors[0].pointer", equalTo("/person"));

        host().when().get(ALL + "/" + anna).then().body("email", equalTo("chloe@example.org"));
        register("anna").statusCode(201).body("state", equalTo("WAITLISTED"));
    }

    @Test
    void whoeverDoesNotRunTheEventSeesNoRegistration() {
        forum(1);
        String anna = registered("anna", "CONFIRMED");

        Api.anonymous().when().get(ALL).then().statusCode(401);
        Api.as("centre-admin", org.croisements.testkit.Directory.IREV)
                .when()
                .get(ALL)
                .then()
                .statusCode(403);
        Api.as("editor", org.croisements.testkit.Directory.RESO_VILLES)
                .when()
                .get(ALL + "/" + anna)
                .then()
                .statusCode(403);
        Api.as("partner", org.croisements.testkit.Directory.RESO_VILLES, "events:write")
                .when()
                .get(ALL)
                .then()
                .statusCode(403);
        Api.as("partner", org.croisements.testkit.Directory.RESO_VILLES, "events:registrations")
                .when()
                .get(ALL)
                .then()
                .statusCode(200);
    }

    @Test
    void registrationIsClosedBeforeItOpensAndAfterTheEventIsCancelled() {
        forum(1);
        Registrations.run("update event set registration_opens_at = '2190-01-01'");

        send(Api.anonymous(), REQUESTS, body("anna")).statusCode(409).body("code", equalTo("REGISTRATION_CLOSED"));
        registered("anna", "CONFIRMED");
        Registrations.run("update event set status = 'CANCELLED', status_reason = 'Grève'");
        register("bruno").statusCode(409).body("code", equalTo("REGISTRATION_CLOSED"));
        assertThat(value("select state || ' ' || reason from registration")).isEqualTo("CANCELLED EVENT_CANCELLED");
    }
}
