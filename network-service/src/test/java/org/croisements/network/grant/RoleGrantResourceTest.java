package org.croisements.network.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.grant.Grants.PATH;
import static org.croisements.network.grant.Grants.inNetwork;
import static org.croisements.network.grant.Grants.newSubject;
import static org.croisements.network.grant.Grants.ofAccount;
import static org.croisements.network.grant.Grants.ofKey;
import static org.croisements.network.grant.Grants.post;
import static org.croisements.network.grant.Grants.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.kit.security.Role;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RoleGrantResourceTest {

    @Test
    void aGrantSaysWhoHoldsWhatWhereSinceWhenByWhomAndWhy() {
        var centre = Keys.newCentre();
        String subject = newSubject();

        String address = post(Api.as(Role.CENTRE_ADMIN, centre), ofAccount("editor", centre, subject))
                .statusCode(201)
                .body("role", equalTo("editor"))
                .body("centre.id", equalTo(centre.toString()))
                .body("account.issuer", equalTo(Grants.ISSUER))
                .body("account.subject", equalTo(subject))
                .body("apiKey", nullValue())
                .body("state", equalTo("LIVE"))
                .body("startsAt", notNullValue())
                .body("endsAt", nullValue())
                .body("reason", equalTo("Because"))
                .body("grantedBy", equalTo("centre-admin@" + centre))
                .extract()
                .header("Location");

        Api.as(Role.NETWORK_ADMIN).get(address).then().statusCode(200).body("account.subject", equalTo(subject));
    }

    @Test
    void aRoleTakenBackStaysListedWithWhoAndWhy() {
        var centre = Keys.newCentre();
        String id = Grants.make(ofAccount("member", centre, newSubject()));

        withdraw(Api.as(Role.CENTRE_ADMIN, centre), id)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("centre-admin@" + centre))
                .body("withdrawnBecause", equalTo("No longer"))
                .body("version", equalTo(1));
        withdraw(Api.as(Role.NETWORK_ADMIN), id)
                .statusCode(200)
                .body("withdrawnBy", equalTo("centre-admin@" + centre))
                .body("version", equalTo(1));

        Api.as(Role.CENTRE_ADMIN, centre).get(PATH + "?state=WITHDRAWN").then().body("items.id", contains(id));
        Api.as(Role.CENTRE_ADMIN, centre).get(PATH + "?state=LIVE").then().body("page.total", equalTo(0));
    }

    @Test
    void whatIsHeldAlreadyIsNotGrantedTwice() {
        var centre = Keys.newCentre();
        String body = ofAccount("editor", centre, newSubject());
        String id = Grants.make(body);

        post(Api.as(Role.NETWORK_ADMIN), body).statusCode(409).body("code", equalTo("ROLE_ALREADY_GRANTED"));
        withdraw(Api.as(Role.NETWORK_ADMIN), id).statusCode(200);
        post(Api.as(Role.NETWORK_ADMIN), body).statusCode(201);
    }

    @Test
    void grantsOfOtherCentresAndOfTheNetworkAreNotThereForACentresAdministrator() {
        var centre = Keys.newCentre();
        String own = Grants.make(ofAccount("reader", centre, newSubject()));
        String others = Grants.make(ofAccount("reader", Keys.newCentre(), newSubject()));
        String networks = Grants.make(inNetwork("moderator", newSubject()));

        Api.as(Role.CENTRE_ADMIN, centre).get(PATH).then().body("items.id", contains(own));
        for (String id : new String[] {others, networks}) {
            Api.as(Role.CENTRE_ADMIN, centre)
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ROLE_GRANT_NOT_FOUND"));
            withdraw(Api.as(Role.CENTRE_ADMIN, centre), id).statusCode(404);
            Api.as(Role.NETWORK_ADMIN).get(PATH).then().body("items.id", hasItem(id));
        }
        Api.as(Role.NETWORK_ADMIN).get(PATH + "?centre=" + centre).then().body("items.id", contains(own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "network-admin"})
    void aCentresAdministratorGrantsNoRoleOfTheNetwork(String role) {
        var centre = Keys.newCentre();

        post(Api.as(Role.CENTRE_ADMIN, centre), inNetwork(role, newSubject()))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        post(Api.as(Role.CENTRE_ADMIN, centre), ofAccount("editor", Keys.newCentre(), newSubject()))
                .statusCode(403);
    }

    @Test
    void nobodyGrantsForLongerThanTheyAdminister() {
        var centre = Keys.newCentre();
        var until = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String token = Issuer.tokenUntil(Role.CENTRE_ADMIN, centre, until);
        String body = ofAccount("editor", centre, newSubject());

        post(
                        Api.anonymous().auth().oauth2(token),
                        body.replace("}\n", ", \"endsAt\": \"" + until.plusSeconds(1) + "\"}\n"))
                .statusCode(403);
        post(Api.anonymous().auth().oauth2(token), body).statusCode(201).body("endsAt", equalTo(until.toString()));
        Keys.post(
                        Api.anonymous().auth().oauth2(token),
                        "{\"label\": \"%s\", \"role\": \"editor\"}".formatted(Keys.newLabel()))
                .statusCode(201)
                .body("apiKey.expiresAt", equalTo(until.toString()));
        Keys.post(
                        Api.anonymous().auth().oauth2(token),
                        "{\"label\": \"%s\", \"role\": \"editor\", \"expiresAt\": \"%s\"}"
                                .formatted(Keys.newLabel(), until.plusSeconds(1)))
                .statusCode(403);
    }

    @Test
    void aKeyHoldsRolesInItsOwnCentreOnly() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);

        Grants.make(ofKey("editor", centre, key.keyId()));
        post(Api.as(Role.NETWORK_ADMIN), ofKey("editor", Keys.newCentre(), key.keyId()))
                .statusCode(400)
                .body("errors.pointer", contains("/apiKey"));
        Keys.revoke(key);
        post(Api.as(Role.NETWORK_ADMIN), ofKey("member", centre, key.keyId())).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"role\": \"editor\", \"reason\": \"x\"}",
                "{\"role\": \"editor\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"apiKey\": \"c\", \"reason\": \"x\"}",
                "{\"role\": \"partner\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"reason\": \"x\"}",
                "{\"role\": \"moderator\", \"centre\": \"x\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"reason\": \"x\"}",
                "{\"role\": \"owner\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"reason\": \"x\"}",
                "{\"role\": \"editor\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}}",
                "{\"role\": \"editor\", \"account\": {\"issuer\": \"a\"}, \"reason\": \"x\"}",
                "{\"role\": \"editor\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"reason\": \"x\", \"endsAt\": \"2001-01-01T00:00:00Z\"}",
                "{\"role\": \"editor\", \"account\": {\"issuer\": \"a\", \"subject\": \"b\"}, \"reason\": \"x\", \"centre\": \"nowhere-at-all\"}",
            })
    void whatIsNoGrantIsRefused(String body) {
        post(Api.as(Role.NETWORK_ADMIN), body).statusCode(400);
    }

    @Test
    void theAuditTrailTellsOfGrants() {
        var centre = Keys.newCentre();
        String id = Grants.make(ofAccount("editor", centre, newSubject()));
        withdraw(Api.as(Role.CENTRE_ADMIN, centre), id).statusCode(200);

        Api.as(Role.NETWORK_ADMIN)
                .get("/api/v1/audit/network?sort=at&record=" + id)
                .then()
                .body("items.operation", contains("createRoleGrant", "withdrawRoleGrant"))
                .body("items.recordType", contains("role-grant", "role-grant"))
                .body("items[1].subject", equalTo("centre-admin@" + centre))
                .body("items.toString()", not(containsString("Because")));
    }

    @Test
    void ofRequestsAtOnceForTheSameRoleOneIsGranted() throws Exception {
        var centre = Keys.newCentre();
        String body = ofAccount("editor", centre, newSubject());
        Callable<Integer> asking =
                () -> post(Api.as(Role.NETWORK_ADMIN), body).extract().statusCode();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(8, asking))) {
                statuses.add(answer.get());
            }

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            threads.shutdownNow();
        }
        Api.as(Role.NETWORK_ADMIN)
                .get(PATH + "?state=LIVE&centre=" + centre)
                .then()
                .body("page.total", equalTo(1));
    }
}
