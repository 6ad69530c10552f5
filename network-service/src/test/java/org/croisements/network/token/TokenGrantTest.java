package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.token.TokenRequests.ask;
import static org.croisements.network.token.TokenRequests.basic;
import static org.croisements.network.token.TokenRequests.form;
import static org.croisements.network.token.TokenRequests.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** The token that a key is exchanged for. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TokenGrantTest {

    @Test
    void aKeyIsExchangedForATokenThatTheKeySetProves() throws Exception {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.PARTNER, centre, "events:write", "network:write");

        String token = ask(key.keyId(), key.secret())
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(55))
                .body("scope", equalTo("events:write network:write"))
                .extract()
                .path("access_token");

        var claims = verified(token);
        assertThat(claims.getSubject()).isEqualTo("key:" + key.keyId());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
        assertThat(claims.getStringClaimValue("centre")).isEqualTo(centre.toString());
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("events:write network:write");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(55);
        assertThat(UUID.fromString(claims.getJwtId())).isNotNull();
    }

    @Test
    void anAdministratorsTokenNamesNoCentre() throws Exception {
        var key = Keys.makeAdministrator();

        String token = ask(key.keyId(), key.secret()).statusCode(200).extract().path("access_token");

        var claims = verified(token);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("network-admin");
        assertThat(claims.hasClaim("centre")).isFalse();
    }

    @Test
    void aKeyMayComeAsBasicCredentials() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        basic(key.keyId() + ":" + key.secret(), "grant_type=client_credentials")
                .statusCode(200)
                .body("scope", equalTo(""));
    }

    @Test
    void fewerScopesMayBeAskedForButNotMore() {
        var key = Keys.make(Role.PARTNER, Keys.newCentre(), "events:write", "network:write");

        post(form(key) + "&scope=network:write").statusCode(200).body("scope", equalTo("network:write"));
        post(form(key) + "&scope=network:write+events:publish").statusCode(400).body("error", equalTo("invalid_scope"));
    }

    @Test
    void aTokenEndsNotLaterThanItsKey() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        Keys.sql("update api_key set expires_at = now() + interval '50 seconds' where key_id = '" + key.keyId() + "'");

        int seconds = ask(key.keyId(), key.secret()).statusCode(200).extract().path("expires_in");

        // Other keys' tokens last 55 seconds.
        assertThat(seconds).isBetween(1, 50);
    }

    @Test
    void theLastUseIsNotedOnceAnHour() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        String use = "select last_used_at || ' ' || version from api_key where key_id = '" + key.keyId() + "'";
        ask(key.keyId(), key.secret()).statusCode(200);
        String first = Keys.value(use);

        ask(key.keyId(), key.secret()).statusCode(200);
        assertThat(Keys.value(use)).isEqualTo(first);

        Keys.sql("update api_key set last_used_at = last_used_at - interval '61 minutes' where key_id = '" + key.keyId()
                + "'");
        ask(key.keyId(), key.secret()).statusCode(200);
        assertThat(Keys.value(use)).isNotEqualTo(first).endsWith(" 2");
    }

    @Test
    void unknownParametersAreLetPassAsTheStandardWants() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        post(form(key) + "&audience=anything&resource=").statusCode(200);
    }

    private static JwtClaims verified(String token) throws Exception {
        var keys = new JsonWebKeySet(Api.anonymous().get("/oauth/jwks").asString()).getJsonWebKeys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setExpectedIssuer(Issuer.ISSUER)
                .setExpectedAudience(Issuer.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .build()
                .processToClaims(token);
    }
}
