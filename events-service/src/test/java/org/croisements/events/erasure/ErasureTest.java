package org.croisements.events.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Links.OWN;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.testkit.Directory.CNER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Links;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna registers, says much of herself, and asks what is kept of her, then for its end. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ErasureTest {

    private static final String ERASURES = "/api/v1/attendee-erasures";
    private static final String EXPORTS = "/api/v1/attendee-exports";
    private static final String ANNA = "{\"email\": \"ANNA@example.org\", \"reason\": \"REQUEST\"}";

    @BeforeEach
    void registerAnna() throws SQLException {
        forum(1);
        patch(host(), FORUM + "/questionnaire", """
                {"questions": [{"key": "mot", "label": "Un mot ?", "kind": "TEXT", "required": false, "options": []}]}""").statusCode(200);
        send(
                        Api.anonymous(),
                        REQUESTS,
                        body(
                                "anna",
                                "\"answers\": [{\"question\": \"mot\", \"values\": [\"Violette\"]}]",
                                "\"needs\": {\"needs\": [\"OTHER\"], \"note\": \"Violette aussi\", \"consent\": true}"))
                .statusCode(202);
    }

    @Test
    void whatIsKeptOfSomebodyIsGatheredForThem() throws SQLException {
        post(Api.as(Role.NETWORK_ADMIN), EXPORTS, "{\"email\": \"ANNA@example.org\"}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("registrations.event.slug", contains("forum"))
                .body("registrations[0].givenName", equalTo("anna"))
                .body("registrations[0].answers[0].values", contains("Violette"))
                .body("registrations[0].needsNote", equalTo("Violette aussi"))
                .body("registrations[0].messages.kind", contains("CONFIRMATION"));
        Links.holder(anna())
                .when()
                .get(OWN + "/export")
                .then()
                .statusCode(200)
                .body("registrations[0].email", equalTo("anna@example.org"));
        post(Api.as(Role.CENTRE_ADMIN, CNER), EXPORTS, "{\"email\": \"anna@example.org\"}")
                .statusCode(200)
                .body("registrations", empty());
    }

    @Test
    void whoIsErasedIsNowhereAndCountsAsBefore() throws Exception {
        var id = anna();
        String link = Links.of(id);
        String waiting = registered("paul", "WAITLISTED");
        addAs(CNER, EVENTS, event("Ailleurs", "2018-01-01"));
        Registered.add("ailleurs", "ATTENDED", "anna@example.org", "given_name='anna'", "function='Violette'");
        Object before = counts();

        post(Api.as(Role.NETWORK_ADMIN), ERASURES, ANNA)
                .statusCode(200)
                .body("registrations", equalTo(2))
                .body("reason", equalTo("REQUEST"));

        assertThat(Registered.dump()).noneMatch(text -> text.contains("anna") || text.contains("Violette"));
        assertThat(counts()).isEqualTo(before);
        Api.anonymous().header("Registration-Link", link).when().get(OWN).then().statusCode(404);
        host().when()
                .get(ALL + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("givenName", nullValue())
                .body("email", nullValue());
        host().when().get(ALL + "/" + waiting).then().body("state", equalTo("CONFIRMED"));
        send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202);
    }

    @Test
    void anAdministratorOfACentreErasesFromItsOwnEvents() throws SQLException {
        addAs(CNER, EVENTS, event("Ailleurs", "2018-01-01"));
        Registered.add("ailleurs", "ATTENDED", "anna@example.org");

        post(Api.as(Role.CENTRE_ADMIN, CNER), ERASURES, ANNA).body("registrations", equalTo(1));

        assertThat(Registered.all("select state from registration where email = 'anna@example.org'"))
                .containsExactly("CONFIRMED");
    }

    @Test
    void peopleEraseThemselvesByTheirLink() throws Exception {
        Links.holder(anna()).when().delete(OWN).then().statusCode(204);

        assertThat(Registered.dump()).noneMatch(text -> text.contains("anna") || text.contains("Violette"));
        assertThat(Registered.all("select state from registration")).containsExactly("CANCELLED");
    }

    @Test
    void nobodyLearnsFromAnErasureOfSomebodyUnknown() {
        post(Api.as(Role.NETWORK_ADMIN), ERASURES, ANNA.replace("ANNA", "inconnue"))
                .statusCode(200)
                .body("registrations", equalTo(0));
    }

    @Test
    void anExportIsNotKeptUnderItsKey() throws SQLException {
        post(Api.as(Role.NETWORK_ADMIN).header("Idempotency-Key", "e1"), EXPORTS, "{\"email\": \"anna@example.org\"}")
                .body("registrations.size()", equalTo(1));
        post(Api.as(Role.NETWORK_ADMIN).header("Idempotency-Key", "e1"), EXPORTS, "{\"email\": \"anna@example.org\"}")
                .header("Idempotency-Replayed", "true")
                .body("registrations", empty());

        assertThat(Registered.all("select k::text from idempotency_key k").toString())
                .doesNotContain("anna");
    }

    private static UUID anna() throws SQLException {
        return (UUID) Registered.one("select id from registration where email = 'anna@example.org'");
    }

    private static Object counts() throws SQLException {
        return Registered.one("select count(*) from registration");
    }
}
