package org.croisements.network.apikey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** Which keys a caller finds. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyListTest {

    private static final String PATH = "/api/v1/api-keys/";

    @Test
    void keysAreListedByStateAndRoleTheNewestFirst() {
        var centre = Keys.newCentre();
        var live = Keys.make(Role.EDITOR, centre);
        var revoked = Keys.make(Role.MEMBER, centre);
        var expired = Keys.make(Role.PARTNER, centre, "network:write");
        Keys.revoke(revoked);
        Keys.sql("update api_key set created_at = created_at - interval '2 days', expires_at = now() - interval '1 day'"
                + " where key_id = '" + expired.keyId() + "'");

        Api.as(Role.CENTRE_ADMIN, centre)
                .get("/api/v1/api-keys")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(3))
                .body("items.keyId", contains(revoked.keyId(), live.keyId(), expired.keyId()))
                .body("items.state", contains("REVOKED", "LIVE", "EXPIRED"));
        Api.as(Role.CENTRE_ADMIN, centre)
                .get("/api/v1/api-keys?state=EXPIRED&state=REVOKED&sort=createdAt&limit=1")
                .then()
                .body("page.total", equalTo(2))
                .body("page.next", containsString("cursor="))
                .body("items.keyId", contains(expired.keyId()));
        Api.as(Role.CENTRE_ADMIN, centre)
                .get("/api/v1/api-keys?role=editor&role=partner")
                .then()
                .body("items.keyId", contains(live.keyId(), expired.keyId()));
        Api.as(Role.CENTRE_ADMIN, centre)
                .get("/api/v1/api-keys.csv?fields=keyId,role")
                .then()
                .statusCode(200)
                .body(endsWith(expired.keyId() + ",partner\r\n"));
    }

    @Test
    void theNetworksAdministratorSeesTheKeysOfOneCentreOrAll() {
        var one = Keys.newCentre();
        var other = Keys.newCentre();
        var key = Keys.make(Role.EDITOR, one);
        var another = Keys.make(Role.EDITOR, other);

        Api.as(Role.NETWORK_ADMIN)
                .get("/api/v1/api-keys?centre=" + one)
                .then()
                .body("items.keyId", contains(key.keyId()));
        Api.as(Role.NETWORK_ADMIN)
                .get("/api/v1/api-keys?limit=200")
                .then()
                .body("items.keyId", hasItems(key.keyId(), another.keyId()));
    }

    @Test
    void anUnknownKeyIsNotThere() {
        Api.as(Role.NETWORK_ADMIN)
                .get(PATH + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("API_KEY_NOT_FOUND"));
        Api.as(Role.NETWORK_ADMIN).get(PATH + "aaaaaaaaaaaa").then().statusCode(404);
        Api.as(Role.NETWORK_ADMIN).delete(PATH + "aaaaaaaaaaaa").then().statusCode(404);
    }
}
