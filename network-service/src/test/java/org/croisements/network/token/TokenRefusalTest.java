package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.token.TokenRequests.ask;
import static org.croisements.network.token.TokenRequests.basic;
import static org.croisements.network.token.TokenRequests.form;
import static org.croisements.network.token.TokenRequests.formRequest;
import static org.croisements.network.token.TokenRequests.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests for a token that are refused. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TokenRefusalTest {

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
}
