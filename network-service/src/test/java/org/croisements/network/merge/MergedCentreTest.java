package org.croisements.network.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.apikey.Keys;
import org.croisements.network.grant.Grants;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a centre that was merged into another is the other's, for as long as the merge lasts. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MergedCentreTest {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String MERGES = "/api/v1/organisation-merges";

    private UUID goes;
    private UUID stays;

    @BeforeEach
    void twoCentres() {
        Directory.empty();
        goes = Keys.newCentre();
        stays = Keys.newCentre();
    }

    @Test
    void theSurvivorsAdministratorsSeeAndRevokeTheOthersKeysUntilTheMergeIsUndone() {
        var key = Keys.make(Role.EDITOR, goes);
        String grant = Grants.make(Grants.ofKey("member", goes, key.keyId()));
        String merge = merge();

        survivor()
                .get(KEYS)
                .then()
                .body("items.keyId", contains(key.keyId()))
                .body("items[0].centre.id", equalTo(stays.toString()));
        survivor().get(Grants.PATH).then().body("items.id", contains(grant));
        for (UUID named : new UUID[] {goes, stays}) {
            Api.as(Role.NETWORK_ADMIN).get(KEYS + "?centre=" + named).then().body("items.keyId", contains(key.keyId()));
            Api.as(Role.NETWORK_ADMIN)
                    .get(Grants.PATH + "?centre=" + named)
                    .then()
                    .body("items.id", contains(grant));
        }
        Grants.post(survivor(), Grants.ofKey("reader", goes, key.keyId())).statusCode(201);
        survivor().get("/api/v1/audit/network").then().body("items.operation", hasItem("createRoleGrant"));

        Api.as(Role.NETWORK_ADMIN).delete(MERGES + "/" + merge).then().statusCode(204);

        Api.as(Role.CENTRE_ADMIN, stays).get(KEYS).then().body("page.total", equalTo(0));
        Api.as(Role.CENTRE_ADMIN, goes).get(KEYS).then().body("items[0].centre.id", equalTo(goes.toString()));
        Api.as(Role.CENTRE_ADMIN, goes).get(Grants.PATH).then().body("items.id", hasItem(grant));
    }

    @Test
    void theSurvivorsEditorsKeepTheEntriesThatTheOtherMade() {
        String person = Api.as(Role.EDITOR, goes)
                .contentType(Directory.JSON)
                .body("{\"givenName\": \"Anne\", \"familyName\": \"Martin\"}")
                .post(Directory.PEOPLE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        merge();

        assertThat(as(Role.EDITOR, stays, goes)
                        .get(Directory.PEOPLE + "?q=martin")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(person);
        as(Role.EDITOR, stays, goes)
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body("{\"givenName\": \"Annie\"}")
                .patch(Directory.PEOPLE + "/" + person)
                .then()
                .statusCode(200);
        Api.as(Role.EDITOR, stays).get(Directory.PEOPLE + "/" + person).then().statusCode(404);
    }

    private String merge() {
        return Directory.add(MERGES, "{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes, stays))
                .id();
    }

    private RequestSpecification survivor() {
        return as(Role.CENTRE_ADMIN, stays, goes);
    }

    private static RequestSpecification as(String role, UUID centre, UUID merged) {
        return Api.anonymous()
                .auth()
                .oauth2(Issuer.tokenWith(role, centre, Caller.STANDS_FOR_CLAIM, merged.toString()));
    }
}
