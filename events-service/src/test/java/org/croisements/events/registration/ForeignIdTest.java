package org.croisements.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.register;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.events.Calls;
import org.croisements.events.Links;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids that are right somewhere else: of another event of the same centre, of another delegation, of another person. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ForeignIdTest {

    private static final String OTHER = EVENTS + "/autre";

    @BeforeEach
    void addTwoForums() {
        forum(10);
        addAs(
                RESO_VILLES,
                EVENTS,
                event("Autre", "2190-06-05", "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 10}"));
    }

    @Test
    void aRegistrationIsFoundAtItsOwnEventOnly() throws Exception {
        String anna = registered("anna", "CONFIRMED");
        String there = OTHER + "/registrations/" + anna;

        host().when().get(there).then().statusCode(404).body("code", equalTo("REGISTRATION_NOT_FOUND"));
        send(host(), there + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(404)
                .body("code", equalTo("REGISTRATION_NOT_FOUND"));
        admitted(OTHER, anna).statusCode(200).body("outcome", equalTo("REFUSED"));

        assertThat(Registered.one("select state from registration")).isEqualTo("CONFIRMED");
        assertThat(Registered.one("select count(*) from check_in where registration_id is not null"))
                .isEqualTo(0L);
    }

    @Test
    void seatsAreAskedForInTheEventsOwnPoolsAndSessionsOnly() {
        String quota = made(OTHER + "/pools", """
                {"kind": "QUOTA", "label": "Habitants", "overflow": "WAIT", "capacity": 2}""");
        String quotaId = quota.substring(quota.lastIndexOf('/') + 1);
        String session = Calls.add(OTHER + "/sessions", Calls.session("Atelier", 1, "\"capacity\": 3"));
        String anna = registered("anna", "CONFIRMED");

        register("bruno", "\"quota\": \"" + quotaId + "\"").statusCode(400);
        register("bruno", "\"sessions\": [\"" + session + "\"]").statusCode(400);
        send(host(), ALL + "/" + anna + "/steps", "{\"step\": \"RESEAT\", \"sessions\": [\"" + session + "\"]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sessions/0"));
        String here = FORUM + "/pools/" + quotaId;
        host().when().get(here).then().statusCode(404).body("code", equalTo("POOL_NOT_FOUND"));
        patch(host(), here, "{\"capacity\": 9}").statusCode(404);
        delete(host(), here).statusCode(404);
        send(
                        host(),
                        FORUM + "/pools",
                        "{\"kind\": \"SESSION\", \"session\": \"%s\", \"capacity\": 3}".formatted(session))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/session"));
    }

    @Test
    void aDelegationIsFoundAtItsOwnEventAndItsPeopleInItOnly() {
        String first = submitted(IREV, "anna");
        String second = submitted(CNER, "bruno");
        String id = first.substring(first.lastIndexOf('/') + 1);
        String bruno = Registrations.value("select id from registration where given_name = 'bruno'");

        lead().when()
                .get(OTHER + "/delegations/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("DELEGATION_NOT_FOUND"));
        send(lead(), OTHER + "/delegations/" + id + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(404);
        send(lead(), OTHER + "/delegations/" + id + "/people", delegate("chloe"))
                .statusCode(404);
        lead().when().get(OTHER + "/delegations/" + id + "/people").then().statusCode(404);
        send(lead(), first + "/people/" + bruno + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(404)
                .body("code", equalTo("REGISTRATION_NOT_FOUND"));
        send(lead(), second + "/people/" + bruno + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(404)
                .body("code", equalTo("DELEGATION_NOT_FOUND"));
        assertThat(Registrations.value("select string_agg(state, ' ') from registration"))
                .isEqualTo("CONFIRMED CONFIRMED");
    }

    @Test
    void nobodyNamesPeopleForAnOrganisationThatDoesNotCome() {
        String delegation = submitted(IREV, "anna");
        String forOriv = delegate("bruno").replace("\"email\"", "\"organisation\": \"oriv\", \"email\"");

        send(lead(), delegation + "/people", forOriv).statusCode(403);
        send(Api.as(Role.EDITOR, ORIV), delegation + "/people", forOriv)
                .statusCode(404)
                .body("code", equalTo("DELEGATION_NOT_FOUND"));
        send(Api.as(Role.EDITOR, ORIV), FORUM + "/delegations", """
                {"lead": "irev", "seats": 2, "partial": false, "members": []}""").statusCode(403);
    }

    @Test
    void aLinkOpensItsOwnRegistrationAlone() {
        var anna = UUID.fromString(registered("anna", "CONFIRMED"));
        String bruno = registered("bruno", "CONFIRMED");

        send(Links.holder(anna), Links.OWN + "/" + bruno + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(404);

        assertThat(Registrations.state(bruno)).isEqualTo("CONFIRMED");
    }

    @Test
    void nobodyIsRegisteredTwiceByTheHandOfAnother() {
        String delegation = submitted(IREV, "anna");
        registered("bruno", "CONFIRMED");

        send(lead(), delegation + "/people", delegate("BRUNO")).statusCode(409);
        register("anna").statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
        send(host(), FORUM + "/walk-ins", body("anna")).statusCode(409);
    }

    private static RequestSpecification lead() {
        return Api.as(Role.EDITOR, IREV);
    }

    private static String delegate(String name) {
        return "{\"person\": %s, \"sessions\": []}".formatted(person(name));
    }

    private static String submitted(UUID centre, String name) {
        String delegation = send(
                        Api.as(Role.EDITOR, centre),
                        FORUM + "/delegations",
                        "{\"seats\": 2, \"partial\": false, \"members\": []}")
                .statusCode(201)
                .extract()
                .header("Location");
        send(Api.as(Role.EDITOR, centre), delegation + "/steps", "{\"step\": \"SUBMIT\"}")
                .statusCode(200);
        send(Api.as(Role.EDITOR, centre), delegation + "/people", delegate(name))
                .statusCode(201);
        return delegation;
    }

    private static ValidatableResponse admitted(String event, String registration) {
        return send(
                host(),
                event + "/check-ins",
                "{\"nonce\": \"nonce-12345\", \"direction\": \"ENTRY\", \"registration\": \"%s\"}"
                        .formatted(registration));
    }

    private static String made(String path, String body) {
        return send(host(), path, body).statusCode(201).extract().header("Location");
    }
}
