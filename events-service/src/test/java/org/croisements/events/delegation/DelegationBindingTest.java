package org.croisements.events.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.value;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** From when on an organisation comes with a delegation and with no other. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DelegationBindingTest {

    private static final String DELEGATIONS = FORUM + "/delegations";
    private static final String BOUND =
            "select count(*) from delegation_member where organisation_slug = '%s' and state = 'CONFIRMED'";

    @Test
    void aDraftThatNamesAnOrganisationKeepsItFromNothing() {
        forum(10);
        String others = begun(CNER, "irev");

        String own = begun(IREV, "oriv");
        step(IREV, own, "SUBMIT").statusCode(200).body("state", equalTo("CONFIRMED"));

        step(CNER, others, "SUBMIT").statusCode(409).body("code", equalTo("DELEGATION_TAKEN"));
        as(CNER, others).body("state", equalTo("DRAFT")).body("members.slug", contains("cner", "irev"));
        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": []}").statusCode(200);
        step(CNER, others, "SUBMIT").statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(value("select used from pool where kind = 'PLACE'")).isEqualTo("2");
    }

    @Test
    void aCentreLeadsOneDelegationAndComesWithNoOtherEvenWhileItIsADraft() {
        forum(10);
        String own = begun(IREV, "oriv");
        String others = begun(CNER, "irev");

        begin(IREV, "").statusCode(409).body("code", equalTo("DELEGATION_TAKEN"));
        step(CNER, others, "SUBMIT").statusCode(409).body("code", equalTo("DELEGATION_TAKEN"));

        step(IREV, own, "CANCEL").statusCode(200);
        step(CNER, others, "SUBMIT").statusCode(200);
        begin(IREV, "").statusCode(409).body("code", equalTo("DELEGATION_TAKEN"));
    }

    @Test
    void aDelegationThatHasEndedLetsItsOrganisationsGo() {
        forum(10);
        patch(host(), FORUM + "/registration-rules", "{\"approval\": true}").statusCode(200);
        String refused = begun(IREV, "oriv");
        step(IREV, refused, "SUBMIT").statusCode(200).body("state", equalTo("SUBMITTED"));
        begin(ORIV, "").statusCode(409).body("code", equalTo("DELEGATION_TAKEN"));

        send(host(), refused + "/steps", "{\"step\": \"REFUSE\"}").statusCode(200);

        String again = begun(IREV, "oriv");
        step(IREV, again, "SUBMIT").statusCode(200).body("state", equalTo("SUBMITTED"));
        as(IREV, refused).body("state", equalTo("REFUSED")).body("members.slug", contains("irev", "oriv"));
    }

    @Test
    void anOrganisationThatComesWithAnotherIsNotTakenInOnceSeatsWereAskedFor() {
        forum(10);
        step(IREV, begun(IREV, "oriv"), "SUBMIT").statusCode(200);
        String others = begun(CNER, "");
        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": [\"oriv\"]}").statusCode(200);
        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": []}").statusCode(200);
        step(CNER, others, "SUBMIT").statusCode(200);

        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": [\"oriv\"]}")
                .statusCode(409)
                .body("code", equalTo("DELEGATION_TAKEN"));
        as(CNER, others).body("members.slug", contains("cner"));
    }

    @Test
    void anOrganisationThatWasNotAskedTakesItselfOutAndLeadsItsOwn() {
        forum(10);
        String others = begun(CNER, "irev");
        step(CNER, others, "SUBMIT").statusCode(200);
        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": [\"irev\", \"oriv\", \"reso-villes\"]}")
                .statusCode(200);

        patch(Api.as(Role.EDITOR, IREV), others, "{\"members\": [\"irev\", \"reso-villes\"]}")
                .statusCode(403);
        patch(Api.as(Role.EDITOR, IREV), others, "{\"note\": \"Sans nous\"}").statusCode(403);
        patch(Api.as(Role.EDITOR, IREV), others, "{\"members\": [\"oriv\", \"reso-villes\"], \"note\": \"Sans\"}")
                .statusCode(403);
        patch(Api.as(Role.MEMBER, IREV), others, "{\"members\": [\"oriv\", \"reso-villes\"]}")
                .statusCode(403);
        patch(Api.as(Role.EDITOR, IREV), others, "{\"members\": [\"oriv\", \"reso-villes\"]}")
                .statusCode(200)
                .body("members.slug", contains("cner", "oriv", "reso-villes"));

        Api.as(Role.EDITOR, IREV).when().get(others).then().statusCode(404);
        step(IREV, begun(IREV, ""), "SUBMIT").statusCode(200).body("state", equalTo("CONFIRMED"));
        patch(Api.as(Role.EDITOR, CNER), others, "{\"members\": [\"irev\"]}")
                .statusCode(409)
                .body("code", equalTo("DELEGATION_TAKEN"));
    }

    @Test
    void ofDelegationsSubmittedAtOnceOneComesWithTheOrganisationThatAllOfThemName() throws Exception {
        forum(10);
        var leads = List.of(CNER, IREV, RESO_VILLES);
        var drafts = leads.stream().map(lead -> begun(lead, "oriv")).toList();
        var pool = Executors.newFixedThreadPool(leads.size());

        List<Callable<Integer>> calls = java.util.stream.IntStream.range(0, leads.size())
                .<Callable<Integer>>mapToObj(i -> () ->
                        step(leads.get(i), drafts.get(i), "SUBMIT").extract().statusCode())
                .toList();
        var answers = pool.invokeAll(calls).stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
        pool.shutdown();

        assertThat(answers).containsExactly(200, 409, 409);
        assertThat(value(BOUND.formatted("oriv"))).isEqualTo("1");
        assertThat(value("select used from pool where kind = 'PLACE'")).isEqualTo("1");
    }

    private static ValidatableResponse begin(UUID lead, String member) {
        String members = member.isEmpty() ? "" : "\"" + member + "\"";
        return send(
                Api.as(Role.EDITOR, lead),
                DELEGATIONS,
                "{\"seats\": 1, \"partial\": false, \"members\": [%s]}".formatted(members));
    }

    private static String begun(UUID lead, String member) {
        return begin(lead, member).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse step(UUID lead, String delegation, String step) {
        return send(Api.as(Role.EDITOR, lead), delegation + "/steps", "{\"step\": \"%s\"}".formatted(step));
    }

    private static ValidatableResponse as(UUID centre, String delegation) {
        return Api.as(Role.EDITOR, centre).when().get(delegation).then().statusCode(200);
    }
}
