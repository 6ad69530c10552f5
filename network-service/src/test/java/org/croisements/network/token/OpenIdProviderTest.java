package org.croisements.network.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Tokens of another issuer than the embedded one, as Keycloak makes them. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class OpenIdProviderTest {

    private static final Map<String, Object> ROLES = Map.of("realm_access", Map.of("roles", List.of("network-admin")));

    @Test
    void aTokenOfTheProviderIsAccepted() {
        keys(token(Provider.NAME, Provider.AUDIENCE, 600)).statusCode(200);
    }

    @Test
    void aRoleThatIsNotAmongThoseOfTheTokenIsNotHad() {
        keys(Provider.SERVER
                        .issueToken(
                                Provider.NAME, "somebody", Provider.AUDIENCE, Map.of("groups", "network-admin"), 600)
                        .serialize())
                .statusCode(403);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(token(Provider.NAME, "another", 600));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedThoughItsKeyIsKnown() {
        refused(token("another", Provider.AUDIENCE, 600));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(token(Provider.NAME, Provider.AUDIENCE, -120));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        refused(part("{\"alg\":\"none\"}") + "." + part(claims()) + ".");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws JoseException {
        var key = providersKey();
        refused(signed("HS256", key.getKeyId(), new HmacKey(key.getKey().getEncoded())));
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefused() throws JoseException {
        refused(signed(
                "RS512",
                providersKey().getKeyId(),
                RsaJwkGenerator.generateJwk(2048).getPrivateKey()));
    }

    @Test
    void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() throws JoseException {
        refused(signed(
                "RS256",
                providersKey().getKeyId(),
                RsaJwkGenerator.generateJwk(2048).getPrivateKey()));
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() throws JoseException {
        refused(signed("RS256", "unknown", RsaJwkGenerator.generateJwk(2048).getPrivateKey()));
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() {
        String[] parts = token(Provider.NAME, Provider.AUDIENCE, 600).split("\\.", -1);
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("somebody", "somebod1");

        refused(parts[0] + "." + part(forged) + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String nothing : List.of("x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30.", "a".repeat(4_000))) {
            refused(nothing);
        }
    }

    @Test
    void nobodyReadsWithABadTokenWhatIsPublicWithoutOne() {
        Api.anonymous().get("/api/v1/organisations").then().statusCode(200);
        Api.anonymous()
                .auth()
                .oauth2(token(Provider.NAME, "another", 600))
                .get("/api/v1/organisations")
                .then()
                .statusCode(401);
    }

    private static void refused(String token) {
        keys(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("INVALID_TOKEN"))
                .body(not(containsString("jose4j")));
    }

    private static ValidatableResponse keys(String token) {
        return Api.anonymous().auth().oauth2(token).get("/api/v1/api-keys").then();
    }

    private static String token(String issuer, String audience, long seconds) {
        return Provider.SERVER
                .issueToken(issuer, "somebody", audience, ROLES, seconds)
                .serialize();
    }

    private static RsaJsonWebKey providersKey() throws JoseException {
        String set = Api.anonymous()
                .get(Provider.SERVER.jwksUrl(Provider.NAME).uri())
                .asString();
        return (RsaJsonWebKey) new JsonWebKeySet(set).getJsonWebKeys().get(0);
    }

    private static String signed(String algorithm, String kid, java.security.Key key) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims());
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(kid);
        token.setKey(key);
        return token.getCompactSerialization();
    }

    private static String claims() {
        long now = Instant.now().getEpochSecond();
        return """
                {"iss": "%s", "aud": "%s", "sub": "somebody", "iat": %d, "exp": %d,
                 "realm_access": {"roles": ["network-admin"]}}
                """.formatted(Provider.SERVER.issuerUrl(Provider.NAME), Provider.AUDIENCE, now, now + 600);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
