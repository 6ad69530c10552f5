package org.croisements.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.cancel;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.run;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.testkit.Directory.IREV;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats that are offered to a delegation as a whole; after each test the books are right. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DelegationOfferTest {

    @Inject
    SeatAudit audit;

    private String delegation = "";
    private String bruno = "";

    /** Who holds one of two seats leaves, and both are offered to the delegation, which stands before Bruno. */
    @BeforeEach
    void offerTwoSeats() {
        forum(2);
        patch(host(), FORUM + "/registration-rules", "{\"promotion\": \"OFFER\", \"offerMinutes\": 60}")
                .statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        delegation = send(lead(), FORUM + "/delegations", "{\"seats\": 2, \"partial\": false, \"members\": []}")
                .statusCode(201)
                .extract()
                .header("Location");
        step("SUBMIT").body("state", equalTo("WAITLISTED"));
        bruno = registered("bruno", "WAITLISTED");
        cancel(anna).statusCode(200);
        shown().body("state", equalTo("OFFERED"))
                .body("seatsGranted", equalTo(2))
                .body("offeredUntil", notNullValue());
    }

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void acceptedSeatsAreItsOwn() {
        step("ACCEPT").statusCode(200).body("state", equalTo("CONFIRMED")).body("offeredUntil", nullValue());

        step("ACCEPT").statusCode(409).body("code", equalTo("DELEGATION_STEP"));
        assertThat(state(bruno)).isEqualTo("WAITLISTED");
    }

    @Test
    void declinedSeatsGoToWhoIsNext() {
        step("DECLINE").statusCode(200).body("state", equalTo("CANCELLED")).body("reason", equalTo("OFFER_DECLINED"));

        shown().body("seatsGranted", equalTo(0));
        assertThat(state(bruno)).isEqualTo("OFFERED");
    }

    @Test
    void seatsThatNobodyAcceptsInTimeGoToWhoIsNext() {
        run("update delegation set offered_until = now() - interval '1 second'");
        run("update ledger set due_at = now() - interval '1 second'");

        step("ACCEPT").statusCode(409).body("code", equalTo("OFFER_EXPIRED"));

        shown().body("state", equalTo("EXPIRED")).body("seatsGranted", equalTo(0));
        assertThat(state(bruno)).isEqualTo("OFFERED");
    }

    private static RequestSpecification lead() {
        return Api.as(Role.EDITOR, IREV);
    }

    private ValidatableResponse step(String step) {
        return send(lead(), delegation + "/steps", "{\"step\": \"" + step + "\"}");
    }

    private ValidatableResponse shown() {
        return lead().when().get(delegation).then().statusCode(200);
    }
}
