package org.croisements.network.apikey;

import static org.croisements.network.apikey.Keys.make;
import static org.croisements.network.apikey.Keys.newCentre;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyRotationTest {

    private static final String PATH = "/api/v1/api-keys/";

    @Test
    void theNewKeyIsLikeTheOldOneAndBothAreGood() {
        var centre = newCentre();
        var old = make(Role.PARTNER, centre, "events:write");

        var answer = rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{}")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("crs_"))
                .body("apiKey.role", equalTo("partner"))
                .body("apiKey.scopes", contains("events:write"))
                .body("apiKey.centre.id", equalTo(centre.toString()))
                .body("apiKey.state", equalTo("LIVE"))
                .extract();

        Api.as(Role.CENTRE_ADMIN, centre)
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("keyId", equalTo(answer.path("apiKey.keyId")))
                .body("secret", nullValue());
        Api.as(Role.CENTRE_ADMIN, centre).get(PATH + old.id()).then().body("state", equalTo("LIVE"));
    }

    @Test
    void theOldKeyMayBeToldToEndSooner() {
        var centre = newCentre();
        var old = make(Role.EDITOR, centre);
        var soon = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var never = Instant.now().plus(800, ChronoUnit.DAYS);

        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{\"previousExpiresAt\": \"" + never + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/previousExpiresAt"));
        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{\"previousExpiresAt\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(400);
        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{\"previousExpiresAt\": \"" + soon + "\"}")
                .statusCode(201);

        Api.as(Role.CENTRE_ADMIN, centre).get(PATH + old.id()).then().body("expiresAt", equalTo(soon.toString()));
    }

    @Test
    void aThirdLiveKeyIsRefused() {
        var centre = newCentre();
        var old = make(Role.EDITOR, centre);
        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{}").statusCode(201);

        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{}")
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_LIVE_KEYS"));
    }

    @Test
    void aRevokedKeyIsNotFollowed() {
        var centre = newCentre();
        var old = make(Role.EDITOR, centre);
        Keys.revoke(old);

        rotate(Api.as(Role.CENTRE_ADMIN, centre), old, "{}").statusCode(409).body("code", equalTo("API_KEY_REVOKED"));
    }

    @Test
    void aKeyOfAnotherCentreOrOfTheNetworkIsNotThere() {
        var centre = newCentre();

        rotate(Api.as(Role.CENTRE_ADMIN, centre), make(Role.EDITOR, newCentre()), "{}")
                .statusCode(404);
        rotate(Api.as(Role.CENTRE_ADMIN, centre), Keys.makeAdministrator(), "{}")
                .statusCode(404);
    }

    @Test
    void whoWillNotAdministerForLongMakesNoKeyForLonger() {
        var centre = newCentre();
        var old = make(Role.CENTRE_ADMIN, centre);
        var until = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        rotate(byUntil(centre, until), old, "{\"expiresAt\": \"" + until.plusSeconds(1) + "\"}")
                .statusCode(403);
        rotate(byUntil(centre, until), old, "{}").statusCode(201).body("apiKey.expiresAt", equalTo(until.toString()));
    }

    private static RequestSpecification byUntil(UUID centre, Instant until) {
        return Api.anonymous().auth().oauth2(Issuer.tokenUntil(Role.CENTRE_ADMIN, centre, until));
    }

    private static ValidatableResponse rotate(RequestSpecification caller, Keys.Made key, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post(PATH + key.id() + "/rotations")
                .then();
    }
}
