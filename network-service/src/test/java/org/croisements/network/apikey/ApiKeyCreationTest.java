package org.croisements.network.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What a new key is, and what is kept and said of it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyCreationTest {

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
        var before = LocalDate.now(ZoneOffset.UTC);
        String expiry = Keys.post(Api.as(Role.NETWORK_ADMIN), "{\"label\": \"Year\", \"role\": \"network-admin\"}")
                .statusCode(201)
                .extract()
                .path("apiKey.expiresAt");

        assertThat(Instant.parse(expiry).atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(before.plusMonths(12), LocalDate.now(ZoneOffset.UTC).plusMonths(12));
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
