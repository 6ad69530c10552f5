package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TokenResourceTest {

    private static final String FORM = "application/x-www-form-urlencoded";

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
                .body("expires_in", equalTo(600))
                .body("scope", equalTo("events:write network:write"))
                .extract()
                .path("access_token");

        var claims = verified(token);
        assertThat(claims.getSubject()).isEqualTo("key:" + key.keyId());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
        assertThat(claims.getStringClaimValue("centre")).isEqualTo(centre.toString());
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("events:write network:write");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
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
    void aRevokedKeyIsRefusedAtOnce() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        ask(key.keyId(), key.secret()).statusCode(200);
        Keys.revoke(key);

        ask(key.keyId(), key.secret()).statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void anExpiredKeyIsRefused() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        Keys.sql(
                "update api_key set created_at = created_at - interval '2 days', expires_at = now() - interval '1 second'"
                        + " where key_id = '" + key.keyId() + "'");

        ask(key.keyId(), key.secret()).statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void aTokenEndsNotLaterThanItsKey() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        Keys.sql("update api_key set expires_at = now() + interval '2 minutes' where key_id = '" + key.keyId() + "'");

        int seconds = ask(key.keyId(), key.secret()).statusCode(200).extract().path("expires_in");

        assertThat(seconds).isBetween(100, 120);
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
    void noRefusalTellsWhetherThereIsSuchAKey() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());
        var other = Keys.make(Role.EDITOR, Keys.newCentre());

        String wrong =
                ask(key.keyId(), other.secret()).statusCode(401).extract().asString();
        String unknown =
                ask("aaaaaaaaaaaa", other.secret()).statusCode(401).extract().asString();

        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void aRefusedCallerIsToldHowToProveThemselves() {
        ask("aaaaaaaaaaaa", "nothing")
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"croisements\"")
                .header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_client"))
                .body("error_description", notNullValue())
                .body("code", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|400|invalid_request",
                "client_id=a&client_secret=b|400|invalid_request",
                "grant_type=&client_id=a&client_secret=b|400|invalid_request",
                "grant_type=password&username=a&password=b|400|unsupported_grant_type",
                "grant_type=CLIENT_CREDENTIALS|400|unsupported_grant_type",
                "grant_type=client_credentials|401|invalid_client",
                "grant_type=client_credentials&client_id=a|401|invalid_client",
                "grant_type=client_credentials&client_secret=b|401|invalid_client",
                "grant_type=client_credentials&client_id=a&client_secret=b|401|invalid_client",
                "grant_type=client_credentials&client_id=a&client_id=b&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=a&client_secret=b&x=1&x=2|400|invalid_request",
                "grant_type=client_credentials&client_id=%&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=%zz&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=%00&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=%ff&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=é&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=a%0d%0aSet-Cookie:x&client_secret=b|400|invalid_request",
                "grant_type=client_credentials&client_id=%25&client_secret=_|401|invalid_client",
                "grant_type=client_credentials&client_id=' or true--&client_secret=b|401|invalid_client",
                "{\"grant_type\":\"client_credentials\"}|400|invalid_request",
            })
    void everyOtherRequestIsRefusedAsTheStandardSays(String body, int status, String error) {
        post(body).statusCode(status).body("error", equalTo(error));
    }

    @ParameterizedTest
    @CsvSource({"a:b, 401, invalid_client", "a, 401, invalid_client", "a:%, 401, invalid_client"})
    void wrongBasicCredentialsAreRefused(String credentials, int status, String error) {
        basic(credentials, "grant_type=client_credentials").statusCode(status).body("error", equalTo(error));
    }

    @Test
    void aKeyIsSentInOneWayOnly() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        basic(key.keyId() + ":" + key.secret(), form(key)).statusCode(400).body("error", equalTo("invalid_request"));
        basic(key.keyId() + ":" + key.secret(), "grant_type=client_credentials&client_id=another")
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        formRequest()
                .header("Authorization", "Bearer " + key.secret())
                .body("grant_type=client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        formRequest()
                .header("Authorization", "Basic !!!")
                .body("grant_type=client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void unknownParametersAreLetPassAsTheStandardWants() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        post(form(key) + "&audience=anything&resource=").statusCode(200);
    }

    @Test
    void tooManyParametersAreRefused() {
        post("x&".repeat(30)).statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void aHugeFormIsRefused() {
        post("grant_type=client_credentials&client_secret=" + "a".repeat(100_000))
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void theKeyInTheAddressIsRefused() {
        var key = Keys.make(Role.EDITOR, Keys.newCentre());

        formRequest()
                .post("/oauth/token?" + form(key))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void whatIsNotAboutTheTokenIsAProblem() {
        Api.anonymous()
                .contentType("application/json")
                .body("{}")
                .post("/oauth/token")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        Api.anonymous().get("/oauth/token").then().statusCode(405).header("Allow", "OPTIONS, POST");
        formRequest()
                .header("Content-Encoding", "gzip")
                .body("x")
                .post("/oauth/token")
                .then()
                .statusCode(415);
    }

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
                .body("grant_types_supported", equalTo(List.of("client_credentials")))
                .body("response_types_supported", equalTo(List.of()))
                .body("token_endpoint_auth_methods_supported", contains("client_secret_basic", "client_secret_post"));
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

    private static String form(Keys.Made key) {
        return "grant_type=client_credentials&client_id=" + key.keyId() + "&client_secret=" + key.secret();
    }

    private static ValidatableResponse ask(String id, String secret) {
        return post("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret);
    }

    private static ValidatableResponse post(String body) {
        return formRequest().body(body).post("/oauth/token").then();
    }

    private static ValidatableResponse basic(String credentials, String body) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return formRequest()
                .header("Authorization", "Basic " + encoded)
                .body(body)
                .post("/oauth/token")
                .then();
    }

    private static RequestSpecification formRequest() {
        return Api.anonymous().contentType(FORM);
    }
}
