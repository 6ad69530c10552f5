package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the issuer of tokens publishes, and the keys that it signs with. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TokenIssuerTest {

    @Test
    void theKeySetHoldsPublicKeysOnlyAndMayBeKept() {
        Api.anonymous()
                .get("/oauth/jwks")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys", hasSize(1))
                .body("keys[0].keySet().sort()", contains("alg", "e", "kid", "kty", "n", "use"))
                .body("keys[0].alg", equalTo("RS256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/jwks", "/.well-known/oauth-authorization-server"})
    void whoHasTheKeySetOrWhatTheIssuerOffersIsNotSentItAgain(String path) {
        String tag = Api.anonymous().get(path).header("ETag");

        Api.anonymous()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=300");
    }

    @Test
    void theKeyPairIsMadeOnceAndItsPrivateHalfIsEncrypted() {
        assertThat(Keys.value("select count(*) from signing_key where active")).isEqualTo("1");
        assertThat(Keys.value("select count(*) from signing_key where get_byte(private_key, 12) = 48"
                        + " and get_byte(private_key, 13) = 130"))
                .isEqualTo("0");
    }

    @Test
    void theIssuerSaysWhatItOffers() {
        Api.anonymous()
                .get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(Issuer.ISSUER))
                .body("token_endpoint", equalTo(Issuer.ISSUER + "/oauth/token"))
                .body("jwks_uri", equalTo(Issuer.ISSUER + "/oauth/jwks"))
                .body(
                        "grant_types_supported",
                        equalTo(List.of("client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange")))
                .body("response_types_supported", equalTo(List.of()))
                .body("token_endpoint_auth_methods_supported", contains("client_secret_basic", "client_secret_post"));
    }
}
