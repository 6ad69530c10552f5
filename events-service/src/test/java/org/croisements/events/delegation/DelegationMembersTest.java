package org.croisements.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.events.registration.Registrations.value;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.croisements.events.batch.SeatAudit;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** IREV's delegation and the organisations that come with it; after each test the books are right. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DelegationMembersTest {

    private static final String DELEGATIONS = FORUM + "/delegations";

    @Inject
    SeatAudit audit;

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void anOrganisationThatPeopleAreNamedForLeavesOnceTheyAreTakenOut() {
        forum(3);
        String delegation = submitted("\"seats\": 3, \"members\": [\"oriv\"]");
        String anna = named(delegation, "anna", "oriv");
        String bruno = named(delegation, "bruno", "irev");
        String chloe = registered("chloe", "WAITLISTED");

        patch(lead(), delegation, "{\"members\": []}").statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        lead().when().get(delegation).then().body("members.slug", contains("irev", "oriv"));
        assertThat(state(anna)).isEqualTo("CONFIRMED");

        send(lead(), delegation + "/people/" + anna + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(200);
        patch(lead(), delegation, "{\"members\": []}").statusCode(200);

        lead().when()
                .get(delegation)
                .then()
                .body("members.slug", contains("irev"))
                .body("seatsGranted", equalTo(3))
                .body("seatsNamed", equalTo(1));
        assertThat(state(anna)).isEqualTo("CANCELLED");
        assertThat(state(bruno)).isEqualTo("CONFIRMED");
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        name(Api.as(Role.EDITOR, ORIV), delegation, "denis", "oriv").statusCode(404);
        name(lead(), delegation, "denis", "oriv").statusCode(403);
    }

    @Test
    void anOrganisationThatJoinsLaterNamesItsPeopleAtOnce() {
        forum(3);
        String delegation = submitted("\"seats\": 3, \"members\": []");

        patch(lead(), delegation, "{\"members\": [\"oriv\"]}").statusCode(200);

        name(Api.as(Role.EDITOR, ORIV), delegation, "anna", "oriv").statusCode(201);
        patch(lead(), delegation, "{\"seats\": 9}").statusCode(409).body("code", equalTo("DELEGATION_STEP"));
        patch(lead(), delegation, "{\"lead\": \"oriv\"}").statusCode(409).body("code", equalTo("DELEGATION_STEP"));
        patch(lead(), delegation, "{\"members\": [\"oriv\", \"cner\"]}")
                .statusCode(200)
                .body("members.slug", contains("irev", "oriv", "cner"));
        patch(lead(), delegation, "{\"members\": [\"oriv\", \"irev\"]}")
                .statusCode(400)
                .body("errors[0].code", equalTo("DUPLICATE"));
    }

    @Test
    void anInvitationLeadsToADelegationOfWhoWasInvited() {
        forum(10);
        post(host(), FORUM + "/invitation-batches", "{\"organisations\": [\"irev\", \"cner\"], \"seats\": 8}")
                .statusCode(201)
                .body("invited.slug", containsInAnyOrder("irev", "cner"));
        String invitation = value("select id from invitation where organisation_slug = 'irev'");
        patch(lead(), "/api/v1/invitations/" + invitation, "{\"state\": \"ACCEPTED\"}")
                .statusCode(200);
        String answering = "\"seats\": 8, \"members\": [], \"invitation\": \"" + invitation + "\"";

        begun(Api.as(Role.EDITOR, CNER), answering)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/invitation"))
                .body("errors[0].code", equalTo("UNKNOWN_REFERENCE"));
        String delegation = submitted(answering);

        lead().when()
                .get(delegation)
                .then()
                .body("invitation", equalTo(invitation))
                .body("state", equalTo("CONFIRMED"));
        begun(Api.as(Role.EDITOR, ORIV), "\"seats\": 1, \"members\": []")
                .statusCode(201)
                .body("invitation", nullValue());
    }

    @Test
    void theLeadSeesAllAndEachOrganisationItsOwnEvenInATable() {
        forum(10);
        String delegation = submitted("\"seats\": 3, \"members\": [\"oriv\"]");
        named(delegation, "anna", "oriv");
        named(delegation, "bruno", "irev");
        String table = delegation + "/people.csv?fields=givenName";

        lead().when().get(table).then().body(equalTo("givenName\r\nanna\r\nbruno\r\n"));
        Api.as(Role.MEMBER, ORIV).when().get(table).then().body(equalTo("givenName\r\nanna\r\n"));
        host().when().get(table).then().body(equalTo("givenName\r\nanna\r\nbruno\r\n"));
        Api.as(Role.MEMBER, CNER).when().get(table).then().statusCode(404);
    }

    private static RequestSpecification lead() {
        return Api.as(Role.EDITOR, IREV);
    }

    private static ValidatableResponse begun(RequestSpecification by, String members) {
        return send(by, DELEGATIONS, "{\"partial\": false, " + members + "}");
    }

    private static String submitted(String members) {
        String delegation = begun(lead(), members).statusCode(201).extract().header("Location");
        send(lead(), delegation + "/steps", "{\"step\": \"SUBMIT\"}").statusCode(200);
        return delegation;
    }

    private static ValidatableResponse name(
            RequestSpecification by, String delegation, String name, String organisation) {
        String whom = person(name).replace("}", ", \"organisation\": \"" + organisation + "\"}");
        return send(by, delegation + "/people", "{\"person\": %s, \"sessions\": []}".formatted(whom));
    }

    private static String named(String delegation, String name, String organisation) {
        return name(lead(), delegation, name, organisation)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
