package org.croisements.network.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** How many keys live at once, and what comes of a key that is revoked. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class LiveApiKeysTest {

    private static final String PATH = "/api/v1/api-keys/";

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
    void aCentreWithKeysStaysInTheDirectory() {
        var centre = Keys.newCentre();
        Keys.make(Role.EDITOR, centre);

        Api.as(Role.NETWORK_ADMIN)
                .header("If-Match", "*")
                .delete("/api/v1/organisations/" + centre)
                .then()
                .statusCode(409);
    }
}
