package org.croisements.network.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyResourceTest {

    private static final String PATH = "/api/v1/api-keys/";

    @Test
    void aKeyIsMadeAndItsSecretSaidOnce() {
        var centre = Keys.newCentre();
        var key = Keys.post(Api.as(Role.CENTRE_ADMIN, centre), """
                        {"label": "Website", "role": "partner", "scopes": ["practices:write", "events:write"]}
                        """)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"0\"")
                .body("secret", matchesPattern("crs_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}"))
                .body("apiKey.label", equalTo("Website"))
                .body("apiKey.role", equalTo("partner"))
                .body("apiKey.scopes", contains("events:write", "practices:write"))
                .body("apiKey.centre.id", equalTo(centre.toString()))
                .body("apiKey.state", equalTo("LIVE"))
                .body("apiKey.createdBy", equalTo("centre-admin@" + centre))
                .body("apiKey.revokedAt", nullValue())
                .body("apiKey.lastUsedAt", nullValue())
                .extract();
        String keyId = key.path("apiKey.keyId");
        String secret = key.path("secret");

        assertThat(key.header("Location")).endsWith(PATH + keyId);
        assertThat(secret).startsWith("crs_" + keyId + "_");
        Api.as(Role.CENTRE_ADMIN, centre)
                .get(PATH + keyId)
                .then()
                .statusCode(200)
                .body(not(containsString(secret.substring(17))))
                .body("label", equalTo("Website"))
                .body("secret", nullValue());
    }

    @Test
    void theDatabaseKeepsTheHashAlone() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        assertThat(Keys.value("select encode(hash, 'hex') from api_key where key_id = '" + key.keyId() + "'"))
                .isEqualTo(java.util.HexFormat.of().formatHex(KeyText.hash(key.secret())));
        assertThat(Keys.value("select count(*) from api_key k where k::text like '%"
                        + key.secret().substring(17) + "%'"))
                .isEqualTo("0");
    }

    @Test
    void aRepeatedRequestAnswersTheSameKeyWithoutTheSecret() {
        var centre = Keys.newCentre();
        String body = "{\"label\": \"Again\", \"role\": \"editor\"}";
        var first = Keys.post(Api.as(Role.CENTRE_ADMIN, centre).header("Idempotency-Key", "again"), body)
                .statusCode(201)
                .extract();
        String secret = first.path("secret");

        Keys.post(Api.as(Role.CENTRE_ADMIN, centre).header("Idempotency-Key", "again"), body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("apiKey.keyId", equalTo(first.path("apiKey.keyId")))
                .body("secret", nullValue());
        assertThat(Keys.value("select count(*) from idempotency_key where body like '%" + secret.substring(17) + "%'"))
                .isEqualTo("0");
    }

    @Test
    void aKeyLastsTwelveMonthsUnlessLessIsAsked() {
        String expiry = Keys.post(Api.as(Role.NETWORK_ADMIN), "{\"label\": \"Year\", \"role\": \"network-admin\"}")
                .statusCode(201)
                .extract()
                .path("apiKey.expiresAt");

        assertThat(Instant.parse(expiry).atZone(ZoneOffset.UTC).toLocalDate())
                .isEqualTo(java.time.LocalDate.now(ZoneOffset.UTC).plusMonths(12));
    }

    @Test
    void anExpiryIsTakenAsAsked() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        Keys.post(
                        Api.as(Role.CENTRE_ADMIN, Keys.newCentre()),
                        "{\"label\": \"Day\", \"role\": \"member\", \"expiresAt\": \"%s\"}".formatted(tomorrow))
                .statusCode(201)
                .body("apiKey.expiresAt", equalTo(tomorrow.toString()));
    }

    @Test
    void aThirdLiveKeyOfOneLabelIsRefusedUntilOneIsRevoked() {
        var centre = Keys.newCentre();
        String body = "{\"label\": \"Turning\", \"role\": \"editor\"}";
        String first = Keys.post(Api.as(Role.CENTRE_ADMIN, centre), body)
                .statusCode(201)
                .extract()
                .path("apiKey.id");
        Keys.post(Api.as(Role.CENTRE_ADMIN, centre), body).statusCode(201);

        Keys.post(Api.as(Role.CENTRE_ADMIN, centre), body).statusCode(409).body("code", equalTo("TOO_MANY_LIVE_KEYS"));
        Api.as(Role.CENTRE_ADMIN, centre).delete(PATH + first).then().statusCode(204);
        Keys.post(Api.as(Role.CENTRE_ADMIN, centre), body).statusCode(201);
    }

    @Test
    void twoCentresMayUseTheSameLabel() {
        String body = "{\"label\": \"Common\", \"role\": \"editor\"}";
        var one = Keys.newCentre();
        Keys.post(Api.as(Role.CENTRE_ADMIN, one), body).statusCode(201);
        Keys.post(Api.as(Role.CENTRE_ADMIN, one), body).statusCode(201);

        Keys.post(Api.as(Role.CENTRE_ADMIN, Keys.newCentre()), body).statusCode(201);
    }

    @Test
    void ofKeysMadeAtOnceTwoOfOneLabelLive() {
        var centre = Keys.newCentre();
        String body = "{\"label\": \"Race\", \"role\": \"editor\"}";

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> Keys.post(Api.as(Role.CENTRE_ADMIN, centre), body)
                        .extract()
                        .statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
    }

    @Test
    void aLabelIsChangedAndNothingElse() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.EDITOR, centre);

        Api.as(Role.CENTRE_ADMIN, centre)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"label\": \"Renamed\"}")
                .patch(PATH + key.keyId())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("label", equalTo("Renamed"))
                .body("version", equalTo(1));
        Api.as(Role.CENTRE_ADMIN, centre)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"role\": \"centre-admin\", \"label\": null}")
                .patch(PATH + key.keyId())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/role"));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch(PATH + key.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void aPatchNeedsThePresentVersion() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/merge-patch+json")
                .body("{\"label\": \"x\"}")
                .patch(PATH + key.id())
                .then()
                .statusCode(428);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"label\": \"x\"}")
                .patch(PATH + key.id())
                .then()
                .statusCode(412)
                .header("ETag", "\"0\"");
    }

    @Test
    void aRevokedKeyStaysListedAndChangesNoMore() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.EDITOR, centre);
        Api.as(Role.CENTRE_ADMIN, centre).delete(PATH + key.id()).then().statusCode(204);

        Api.as(Role.CENTRE_ADMIN, centre).delete(PATH + key.id()).then().statusCode(204);
        String etag = Api.as(Role.CENTRE_ADMIN, centre)
                .get(PATH + key.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .extract()
                .header("ETag");
        Api.as(Role.CENTRE_ADMIN, centre)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"label\": \"x\"}")
                .patch(PATH + key.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("API_KEY_REVOKED"));
    }

    @Test
    void theLastKeyOfTheAdministratorsIsNotRevoked() {
        Keys.sql("delete from api_key where role = 'NETWORK_ADMIN'");
        var first = Keys.makeAdministrator();

        Api.as(Role.NETWORK_ADMIN)
                .delete(PATH + first.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_ADMINISTRATOR_KEY"));
        Keys.makeAdministrator();
        Keys.revoke(first);
    }

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
    void aCentreWithKeysStaysInTheDirectory() {
        var centre = Keys.newCentre();
        Keys.make(Role.EDITOR, centre);

        Api.as(Role.NETWORK_ADMIN)
                .header("If-Match", "*")
                .delete("/api/v1/organisations/" + centre)
                .then()
                .statusCode(409);
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

    @Test
    void everyFaultOfABodyIsTold() {
        Keys.post(Api.as(Role.NETWORK_ADMIN), """
                        {"label": 1, "role": "EDITOR", "scopes": ["events:delete"], "expiresAt": "tomorrow",
                         "hash": "00", "keyId": "aaaaaaaaaaaa"}
                        """)
                .statusCode(400)
                .body("errors.pointer", contains("/hash", "/keyId", "/label", "/role", "/scopes/0", "/expiresAt"))
                .body("errors", hasSize(6));
    }
}
