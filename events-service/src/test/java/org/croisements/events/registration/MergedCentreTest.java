package org.croisements.events.registration;

import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CNER has taken over another centre: what was for that centre's administrators and editors is for CNER's. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MergedCentreTest {

    private static final String DELEGATIONS = FORUM + "/delegations";

    @BeforeEach
    void addAForum() {
        forum(10);
    }

    @Test
    void theSuccessorOfWhoRunsTheEventHasItsRegistrations() {
        String anna = registered("anna", "CONFIRMED");

        successor(RESO_VILLES).when().get(ALL).then().statusCode(200).body("items.givenName", contains("anna"));
        send(successor(RESO_VILLES), ALL, body("bruno")).statusCode(201);
        send(successor(RESO_VILLES), ALL + "/" + anna + "/steps", "{\"step\": \"CANCEL\"}")
                .statusCode(200);
        for (String path : new String[] {"/pools", "/registration-rules", "/access-needs", "/check-ins", "/messages"}) {
            successor(RESO_VILLES).when().get(FORUM + path).then().statusCode(200);
            Api.as(Role.CENTRE_ADMIN, CNER).when().get(FORUM + path).then().statusCode(403);
        }
        Calls.post(successor(RESO_VILLES), "/api/v1/attendee-exports", "{\"email\": \"anna@example.org\"}")
                .statusCode(200)
                .body("registrations.size()", equalTo(1));
        Calls.post(Api.as(Role.CENTRE_ADMIN, CNER), "/api/v1/attendee-exports", "{\"email\": \"anna@example.org\"}")
                .statusCode(200)
                .body("registrations.size()", equalTo(0));
    }

    @Test
    void theSuccessorOfWhoLeadsADelegationLeadsIt() {
        String delegation = send(
                        Api.as(Role.EDITOR, IREV), DELEGATIONS, "{\"seats\": 2, \"partial\": false, \"members\": []}")
                .statusCode(201)
                .extract()
                .header("Location");

        successor(IREV).when().get(DELEGATIONS).then().body("page.total", equalTo(1));
        successor(IREV).when().get(delegation).then().statusCode(200);
        send(successor(IREV), delegation + "/steps", "{\"step\": \"SUBMIT\"}").statusCode(200);
        send(successor(IREV), delegation + "/people", "{\"person\": %s, \"sessions\": []}".formatted(person("anna")))
                .statusCode(201);
        successor(IREV).when().get(delegation + "/people").then().body("items.givenName", contains("anna"));
        host().when().get(DELEGATIONS).then().body("page.total", equalTo(1));
        Api.as(Role.CENTRE_ADMIN, CNER).when().get(DELEGATIONS).then().body("page.total", equalTo(0));
    }

    private static RequestSpecification successor(UUID of) {
        return Api.anonymous().auth().oauth2(Issuer.tokenWith(Role.CENTRE_ADMIN, CNER, "stands_for", of.toString()));
    }
}
