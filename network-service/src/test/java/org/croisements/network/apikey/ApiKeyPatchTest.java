package org.croisements.network.apikey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What of a key may be changed. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyPatchTest {

    private static final String PATH = "/api/v1/api-keys/";

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
}
