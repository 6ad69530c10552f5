package org.croisements.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.run;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.events.registration.Registrations.step;
import static org.croisements.events.registration.Registrations.value;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.croisements.events.batch.SeatAudit;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IREV leads a delegation to RésO Villes' forum; after each test the books are right. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DelegationTest {

    private static final String DELEGATIONS = FORUM + "/delegations";

    @Inject
    SeatAudit audit;

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    @DisplayName(
            "A49, A50: a centre leads organisations to a forum, names their people, and each becomes a registration")
    void a49() {
        forum(10);
        String delegation = begun(8, false);
        submit(delegation).body("state", equalTo("CONFIRMED")).body("seatsGranted", equalTo(8));

        String anna = named(delegation, "anna");
        name(irev(), delegation, "bruno", ORIV).statusCode(201);
        send(
                        Api.as(Role.EDITOR, ORIV),
                        delegation + "/people",
                        "{\"person\": %s, \"sessions\": []}"
                                .formatted(person("chloe").replace("}", ", \"organisation\": \"oriv\"}")))
                .statusCode(201);

        lead().when().get(delegation + "/people").then().body("items.givenName", contains("anna", "bruno", "chloe"));
        Api.as(Role.MEMBER, ORIV)
                .when()
                .get(delegation + "/people")
                .then()
                .body("items.givenName", contains("bruno", "chloe"));
        lead().when()
                .get(delegation)
                .then()
                .body("members.slug", contains("irev", "oriv"))
                .body("seatsNamed", equalTo(3));
        assertThat(state(anna)).isEqualTo("CONFIRMED");
        assertThat(value("select used from pool where kind = 'PLACE'")).isEqualTo("8");
    }

    @Test
    void theWholeGroupWaitsAsOneUnlessItTakesFewer() {
        forum(5);
        registered("anna", "CONFIRMED");
        String whole = begun(5, false);
        submit(whole).body("state", equalTo("WAITLISTED")).body("seatsGranted", equalTo(0));
        registered("bruno", "WAITLISTED");

        resize(6);

        lead().when().get(whole).then().body("state", equalTo("CONFIRMED"));
        resize(7);
        assertThat(value("select state from registration where given_name = 'bruno'"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void whoTakesFewerHasSomeAndWaitsForTheRest() {
        forum(3);
        String some = begun(5, true);
        submit(some).body("state", equalTo("PARTIALLY_CONFIRMED")).body("seatsGranted", equalTo(3));

        resize(4);
        lead().when().get(some).then().body("seatsGranted", equalTo(4));
        registered("anna", "WAITLISTED");
        resize(6);

        lead().when().get(some).then().body("state", equalTo("CONFIRMED")).body("seatsGranted", equalTo(5));
        assertThat(value("select state from registration where given_name = 'anna'"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void seatsWithoutANameGoBackOnceWhenTheNamesAreDue() {
        forum(4);
        String delegation = begun(4, false);
        submit(delegation);
        String anna = named(delegation, "anna");
        String bruno = registered("bruno", "WAITLISTED");

        setDeadline(delegation, "2190-01-01T00:00:00Z");
        run("update delegation set names_due_at = clock_timestamp() - interval '1 second'");
        run("update ledger set due_at = clock_timestamp() - interval '1 second'");
        registered("chloe", "CONFIRMED");

        lead().when()
                .get(delegation)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("seatsGranted", equalTo(1))
                .body("reason", equalTo("NAMES_DUE"));
        assertThat(state(bruno)).isEqualTo("CONFIRMED");
        name(irev(), delegation, "denis", IREV).statusCode(409).body("code", equalTo("DELEGATION_STEP"));
        step(anna, "{\"step\": \"CANCEL\"}").statusCode(200);
        lead().when().get(delegation).then().body("seatsGranted", equalTo(0));
    }

    @Test
    void whoIsTakenOutLeavesTheSeatToTheDelegation() {
        forum(2);
        String delegation = begun(2, false);
        submit(delegation);
        String anna = named(delegation, "anna");
        named(delegation, "bruno");
        name(irev(), delegation, "chloe", IREV).statusCode(409).body("code", equalTo("SEATS_TAKEN"));

        send(lead(), delegation + "/people/" + anna + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(200);

        registered("denis", "WAITLISTED");
        named(delegation, "chloe");
    }

    @Test
    void anOrganisationAndAPersonComeOnce() {
        forum(20);
        String first = begun(4, false);
        submit(first);
        named(first, "anna");

        send(Api.as(Role.EDITOR, ORIV), DELEGATIONS, body(2, false, "")).statusCode(409);
        String second = send(Api.as(Role.EDITOR, CNER), DELEGATIONS, body(2, false, "\"irev\""))
                .statusCode(201)
                .extract()
                .header("Location");
        send(Api.as(Role.EDITOR, CNER), second + "/steps", "{\"step\": \"SUBMIT\"}")
                .statusCode(409);
        patch(Api.as(Role.EDITOR, CNER), second, "{\"members\": []}").statusCode(200);
        send(Api.as(Role.EDITOR, CNER), second + "/steps", "{\"step\": \"SUBMIT\"}")
                .statusCode(200);
        name(Api.as(Role.EDITOR, CNER), second, "anna", CNER)
                .statusCode(409)
                .body("code", equalTo("ALREADY_REGISTERED"));
    }

    @Test
    void whoRunsTheEventMayGrantFewerOrNone() {
        forum(20);
        patch(host(), FORUM + "/registration-rules", "{\"approval\": true}").statusCode(200);
        String delegation = begun(8, false);
        submit(delegation).body("state", equalTo("SUBMITTED"));

        send(lead(), delegation + "/steps", "{\"step\": \"APPROVE\"}").statusCode(403);
        send(host(), delegation + "/steps", "{\"step\": \"APPROVE\", \"seats\": 6}")
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_CONFIRMED"))
                .body("seatsGranted", equalTo(6));
        send(lead(), delegation + "/steps", "{\"step\": \"GIVE_BACK\", \"seats\": 4}")
                .statusCode(200)
                .body("seatsGranted", equalTo(4));
        named(delegation, "anna");
        send(lead(), delegation + "/steps", "{\"step\": \"CANCEL\"}").body("state", equalTo("CANCELLED"));

        assertThat(value("select state from registration")).isEqualTo("CANCELLED");
        assertThat(value("select used from pool where kind = 'PLACE'")).isEqualTo("0");
    }

    @Test
    void aDelegationIsForThoseWhoComeWithItAndWhoRunsTheEvent() {
        forum(20);
        String delegation = begun(4, false);

        Api.as(Role.EDITOR, CNER).when().get(delegation).then().statusCode(404);
        Api.as(Role.MEMBER, ORIV).when().get(delegation).then().statusCode(200);
        host().when().get(DELEGATIONS).then().body("items.lead.slug", contains("irev"));
        Api.as(Role.EDITOR, CNER).when().get(DELEGATIONS).then().body("page.total", equalTo(0));
        Api.anonymous().when().get(DELEGATIONS).then().statusCode(401);
        patch(Api.as(Role.EDITOR, ORIV), delegation, "{\"note\": \"Nous\"}").statusCode(403);
        patch(lead(), delegation, "{\"members\": []}").statusCode(200);
        Api.as(Role.MEMBER, ORIV).when().get(delegation).then().statusCode(404);
    }

    @Test
    void aCancelledEventEndsItsDelegationsAndOffers() {
        forum(1);
        patch(host(), FORUM + "/registration-rules", "{\"promotion\": \"OFFER\"}")
                .statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        String delegation = begun(1, false);
        submit(delegation).body("state", equalTo("WAITLISTED"));
        step(anna, "{\"step\": \"CANCEL\"}");
        assertThat(state(bruno)).isEqualTo("OFFERED");

        patch(host(), FORUM, "{\"status\": \"CANCELLED\", \"statusReason\": \"Grève\"}")
                .statusCode(200);
        step(bruno, "{\"step\": \"ACCEPT\"}").statusCode(409);

        assertThat(state(bruno)).isEqualTo("CANCELLED");
        lead().when().get(delegation).then().body("state", equalTo("CANCELLED"));
        host().when().get(ALL).then().body("items.state", contains("CANCELLED", "CANCELLED"));
    }

    private static RequestSpecification lead() {
        return Api.as(Role.EDITOR, IREV);
    }

    private static RequestSpecification irev() {
        return lead();
    }

    private static String body(int seats, boolean partial, String members) {
        return "{\"seats\": %d, \"partial\": %b, \"members\": [%s]}".formatted(seats, partial, members);
    }

    private static String begun(int seats, boolean partial) {
        return send(lead(), DELEGATIONS, body(seats, partial, "\"oriv\""))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .header("Location");
    }

    private static ValidatableResponse submit(String delegation) {
        return send(lead(), delegation + "/steps", "{\"step\": \"SUBMIT\"}").statusCode(200);
    }

    private static void setDeadline(String delegation, String at) {
        send(host(), delegation + "/steps", "{\"step\": \"SET_DEADLINE\", \"namesDueAt\": \"%s\"}".formatted(at))
                .statusCode(200);
    }

    private static ValidatableResponse name(
            RequestSpecification by, String delegation, String name, UUID organisation) {
        String whom = person(name).replace("}", ", \"organisation\": \"" + organisation + "\"}");
        return send(by, delegation + "/people", "{\"person\": %s, \"sessions\": []}".formatted(whom));
    }

    private static String named(String delegation, String name) {
        return name(lead(), delegation, name, IREV).statusCode(201).extract().path("id");
    }

    private static void resize(int seats) {
        patch(host(), FORUM + "/pools/" + value("select id from pool"), "{\"capacity\": " + seats + "}")
                .statusCode(200);
    }
}
