package org.croisements.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.cancel;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.register;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.run;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.events.registration.Registrations.step;
import static org.croisements.events.registration.Registrations.value;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.croisements.events.Calls;
import org.croisements.events.batch.SeatAudit;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pools, quotas and the waiting list; after each test the books are right. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SeatsTest {

    private static final String POOLS = FORUM + "/pools";
    private static final String RULES = FORUM + "/registration-rules";

    @Inject
    SeatAudit audit;

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void moreSeatsGoToThoseWhoWaitAndFewerRemoveNobody() {
        forum(1);
        registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        String chloe = registered("chloe", "WAITLISTED");

        resize("PLACE", 2).statusCode(200).body("capacity", equalTo(2)).body("taken", equalTo(2));
        assertThat(state(bruno)).isEqualTo("CONFIRMED");
        resize("PLACE", 1).statusCode(200).body("taken", equalTo(2));
        cancel(bruno);
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        resize("PLACE", 10);
        assertThat(state(chloe)).isEqualTo("CONFIRMED");
    }

    @Test
    void whatTheEventAnnouncesIsTakenOver() {
        forum(1);
        registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");

        patch(host(), FORUM, "{\"registration\": {\"capacity\": 2}}").statusCode(200);
        registered("chloe", "WAITLISTED");

        assertThat(state(bruno)).isEqualTo("CONFIRMED");
    }

    @Test
    void aSessionAndTheEventAreHadTogetherOrNotAtAll() {
        forum(10);
        String workshop = session("Atelier", 1);
        String first = registered("anna", "CONFIRMED", in(workshop));

        register("bruno", in(workshop)).body("state", equalTo("WAITLISTED")).body("reason", equalTo("SESSION_FULL"));
        registered("chloe", "CONFIRMED");
        pool("PLACE").body("taken", equalTo(2));
        step(first, "{\"step\": \"RESEAT\", \"sessions\": []}").statusCode(200).body("state", equalTo("CONFIRMED"));

        assertThat(value("select state from registration where given_name = 'bruno'"))
                .isEqualTo("CONFIRMED");
        pool("PLACE").body("taken", equalTo(3));
        pool("SESSION").body("taken", equalTo(1));
        step(first, "{\"step\": \"RESEAT\", \"sessions\": [\"%s\"]}".formatted(workshop))
                .statusCode(409)
                .body("code", equalTo("SESSION_FULL"));
    }

    @Test
    void aSessionThatIsTakenAwayTakesNobodysSeatAtTheEvent() {
        forum(10);
        String workshop = session("Atelier", 1);
        String anna = registered("anna", "CONFIRMED", in(workshop));
        String bruno = registered("bruno", "WAITLISTED", in(workshop));

        delete(host(), FORUM + "/sessions/" + workshop).statusCode(204);
        registered("chloe", "CONFIRMED");

        host().when().get(Registrations.ALL + "/" + anna).then().body("sessions.size()", equalTo(0));
        assertThat(state(bruno)).isEqualTo("CONFIRMED");
    }

    @Test
    void aQuotaKeepsItsSeatsAndOverflowsAsItSays() {
        forum(3);
        String quota = quota("Habitants", 1, "EVERYBODY");
        registered("anna", "CONFIRMED");
        registered("bruno", "CONFIRMED");
        String chloe = registered("chloe", "WAITLISTED");

        registered("denis", "CONFIRMED", by(quota));
        registered("emma", "WAITLISTED", by(quota));
        resize("QUOTA", 0);
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        resize("PLACE", 5);

        assertThat(state(chloe)).isEqualTo("CONFIRMED");
        assertThat(value("select state || ' ' || in_quota from registration where given_name = 'emma'"))
                .isEqualTo("CONFIRMED false");
    }

    @Test
    void whoMayOnlyComeByTheQuotaWaitsForItsSeats() {
        forum(5);
        String quota = quota("Habitants", 1, "WAIT");
        String anna = registered("anna", "CONFIRMED", by(quota));
        register("bruno", by(quota)).body("state", equalTo("WAITLISTED")).body("reason", equalTo("QUOTA_FULL"));
        registered("chloe", "CONFIRMED");

        cancel(anna);

        assertThat(value("select state || ' ' || in_quota from registration where given_name = 'bruno'"))
                .isEqualTo("CONFIRMED true");
    }

    @Test
    void whoTakesPartOverTheNetworkTakesNoSeatOfThePlace() {
        forum(1, "\"attendanceMode\": \"MIXED\"", "\"onlineUrl\": \"https://example.org/direct\"");
        send(host(), POOLS, "{\"kind\": \"ONLINE\", \"capacity\": 1}").statusCode(201);

        registered("anna", "CONFIRMED");
        registered("bruno", "CONFIRMED", "\"attendance\": \"ONLINE\"");
        register("chloe", "\"attendance\": \"ONLINE\"").body("reason", equalTo("ONLINE_FULL"));
        registered("denis", "WAITLISTED");
    }

    @Test
    void anOfferedSeatIsHeldUntilItIsAcceptedDeclinedOrOver() {
        forum(1);
        rules("{\"promotion\": \"OFFER\", \"offerMinutes\": 60}").statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        String chloe = registered("chloe", "WAITLISTED");
        String denis = registered("denis", "WAITLISTED");

        cancel(anna);
        assertThat(state(bruno)).isEqualTo("OFFERED");
        registered("emma", "WAITLISTED");
        step(bruno, "{\"step\": \"DECLINE\"}").body("state", equalTo("CANCELLED"));
        assertThat(state(chloe)).isEqualTo("OFFERED");
        run("update registration set offered_until = now() - interval '1 second' where state = 'OFFERED'");
        run("update ledger set due_at = now() - interval '1 second'");
        step(chloe, "{\"step\": \"ACCEPT\"}").statusCode(409).body("code", equalTo("OFFER_EXPIRED"));

        assertThat(state(chloe)).isEqualTo("EXPIRED");
        step(denis, "{\"step\": \"ACCEPT\"}").statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whileTheListIsPausedOrRunByHandNobodyComesInButByHand() {
        forum(2);
        rules("{\"promotion\": \"MANUAL\"}");
        String anna = registered("anna", "CONFIRMED");
        registered("bruno", "CONFIRMED");
        String chloe = registered("chloe", "WAITLISTED");
        String denis = registered("denis", "WAITLISTED");

        cancel(anna);
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        register("emma").body("state", equalTo("WAITLISTED")).body("reason", equalTo("OTHERS_WAIT"));
        step(denis, "{\"step\": \"PROMOTE\"}").statusCode(200).body("state", equalTo("CONFIRMED"));
        step(chloe, "{\"step\": \"PROMOTE\"}").statusCode(409).body("code", equalTo("SEATS_TAKEN"));
        resize("PLACE", 3);
        rules("{\"promotion\": \"AUTO_CONFIRM\", \"paused\": true}");
        assertThat(state(chloe)).isEqualTo("WAITLISTED");
        rules("{\"paused\": false}");

        assertThat(state(chloe)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoWaitsForADecisionHasNoSeatAndKeepsTheirPlace() {
        forum(1);
        rules("{\"approval\": true, \"waitingLimit\": 1}");
        send(io.restassured.RestAssured.given(), Registrations.REQUESTS, Registrations.body("anna"))
                .statusCode(202);
        send(io.restassured.RestAssured.given(), Registrations.REQUESTS, Registrations.body("bruno"))
                .statusCode(202);
        String anna = id("anna");
        String bruno = id("bruno");

        assertThat(state(anna)).isEqualTo("PENDING");
        pool("PLACE").body("taken", equalTo(0));
        step(bruno, "{\"step\": \"APPROVE\"}").body("state", equalTo("CONFIRMED"));
        step(anna, "{\"step\": \"APPROVE\"}").body("state", equalTo("WAITLISTED"));
        register("chloe").statusCode(409).body("code", equalTo("REGISTRATION_FULL"));
        step(anna, "{\"step\": \"REFUSE\"}").body("state", equalTo("REFUSED"));
    }

    @Test
    void aTamperedRowIsSeen() {
        forum(3);
        String anna = registered("anna", "CONFIRMED");

        run("update registration set state = 'CANCELLED' where id = '" + anna + "'");
        audit.count();
        assertThat(audit.drift()).isEqualTo(1);

        run("update registration set state = 'CONFIRMED' where id = '" + anna + "'");
    }

    private static String id(String name) {
        return value("select id from registration where given_name = '" + name + "'");
    }

    private static String in(String session) {
        return "\"sessions\": [\"" + session + "\"]";
    }

    private static String by(String quota) {
        return "\"quota\": \"" + quota + "\"";
    }

    private static String session(String title, int capacity) {
        return Calls.add(FORUM + "/sessions", Calls.session(title, 1, "\"capacity\": " + capacity));
    }

    private static String quota(String label, int capacity, String overflow) {
        return send(
                        host(),
                        POOLS,
                        "{\"kind\": \"QUOTA\", \"label\": \"%s\", \"capacity\": %d, \"overflow\": \"%s\"}"
                                .formatted(label, capacity, overflow))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse rules(String patch) {
        return patch(host(), RULES, patch).statusCode(200);
    }

    private static ValidatableResponse resize(String kind, int capacity) {
        return patch(host(), POOLS + "/" + poolId(kind), "{\"capacity\": " + capacity + "}");
    }

    private static ValidatableResponse pool(String kind) {
        return host().when().get(POOLS + "/" + poolId(kind)).then().statusCode(200);
    }

    private static String poolId(String kind) {
        return value("select id from pool where kind = '" + kind + "'");
    }

    @Test
    void thePoolsAreListed() {
        forum(7);
        registered("anna", "CONFIRMED");

        host().when()
                .get(POOLS)
                .then()
                .statusCode(200)
                .body("items.kind", contains("PLACE"))
                .body("items.capacity", contains(7))
                .body("items.taken", contains(1));
        send(host(), POOLS, "{\"kind\": \"PLACE\", \"capacity\": 5}").statusCode(409);
        send(host(), POOLS, "{\"kind\": \"QUOTA\", \"capacity\": 5}").statusCode(400);
    }
}
