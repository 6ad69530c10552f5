package org.croisements.network.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ApiKeyRightsTest {

    private static final String PATH = "/api/v1/api-keys";

    @ParameterizedTest
    @CsvSource({
        "anonymous,     401, 401, 401, 401, 401",
        "member,        403, 403, 403, 403, 403",
        "editor,        403, 403, 403, 403, 403",
        "partner,       403, 403, 403, 403, 403",
        "centre-admin,  200, 200, 201, 200, 204",
        "network-admin, 200, 200, 201, 200, 204",
    })
    void keysAreAnAdministratorsBusiness(String role, int list, int get, int create, int update, int revoke) {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.MEMBER, centre);

        assertThat(caller(role, centre).get(PATH).statusCode()).isEqualTo(list);
        assertThat(caller(role, centre).get(PATH + "/" + key.id()).statusCode()).isEqualTo(get);
        assertThat(patch(caller(role, centre), key.id())).isEqualTo(update);
        assertThat(Keys.post(caller(role, centre), "{\"label\": \"Matrix\", \"role\": \"member\"}")
                        .extract()
                        .statusCode())
                .isEqualTo(create);
        assertThat(caller(role, centre).delete(PATH + "/" + key.id()).statusCode())
                .isEqualTo(revoke);
    }

    @Test
    void anotherCentresKeyIsNotThere() {
        var key = Keys.make(Role.MEMBER, Keys.newCentre());
        var other = Keys.newCentre();

        assertThat(caller(Role.CENTRE_ADMIN, other).get(PATH + "/" + key.id()).statusCode())
                .isEqualTo(404);
        assertThat(caller(Role.CENTRE_ADMIN, other)
                        .get(PATH + "/" + key.keyId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(patch(caller(Role.CENTRE_ADMIN, other), key.id())).isEqualTo(404);
        assertThat(caller(Role.CENTRE_ADMIN, other)
                        .delete(PATH + "/" + key.id())
                        .statusCode())
                .isEqualTo(404);
        caller(Role.CENTRE_ADMIN, other).get(PATH).then().body("page.total", equalTo(0));
    }

    @Test
    void theAdministratorsKeysAreNotThereForACentre() {
        var key = Keys.makeAdministrator();

        assertThat(caller(Role.CENTRE_ADMIN, Keys.newCentre())
                        .get(PATH + "/" + key.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"member, 201", "editor, 201", "partner, 201", "centre-admin, 201", "network-admin, 403"})
    void aCentresAdministratorGrantsNoRoleAboveTheirOwn(String granted, int status) {
        Keys.post(
                        caller(Role.CENTRE_ADMIN, Keys.newCentre()),
                        "{\"label\": \"Grant\", \"role\": \"%s\"}".formatted(granted))
                .statusCode(status);
    }

    @Test
    void aCentresAdministratorMakesNoKeyForAnotherCentre() {
        Keys.post(
                        caller(Role.CENTRE_ADMIN, Keys.newCentre()),
                        "{\"label\": \"Other\", \"role\": \"member\", \"centre\": \"%s\"}".formatted(Keys.newCentre()))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void onlyAPartnersKeyHasScopes() {
        Keys.post(
                        caller(Role.CENTRE_ADMIN, Keys.newCentre()),
                        "{\"label\": \"Scoped\", \"role\": \"editor\", \"scopes\": [\"events:write\"]}")
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"));
    }

    @Test
    void anAdministratorOfTheNetworkBelongsToNoCentre() {
        Keys.post(
                        Api.as(Role.NETWORK_ADMIN),
                        "{\"label\": \"Both\", \"role\": \"network-admin\", \"centre\": \"%s\"}"
                                .formatted(Keys.newCentre()))
                .statusCode(400);
    }

    @Test
    void anAdministratorOfNoCentreInTheDirectorySaysWhomAKeyIsFor() {
        Keys.post(caller(Role.NETWORK_ADMIN, UUID.randomUUID()), "{\"label\": \"Whose\", \"role\": \"editor\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/centre"));
    }

    @Test
    void aCentreThatIsNotInTheDirectoryGetsNoKey() {
        Keys.post(
                        Api.as(Role.NETWORK_ADMIN),
                        "{\"label\": \"Whose\", \"role\": \"editor\", \"centre\": \"nobody-knows\"}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/centre"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\": \"nul \\u0000\", \"role\": \"editor\"}",
                "{\"label\": \"half \\ud800\", \"role\": \"editor\"}",
                "{\"label\": \"\", \"role\": \"editor\"}",
                "{\"label\": \"  \", \"role\": \"editor\"}",
                "{\"label\": null, \"role\": \"editor\"}",
                "{\"role\": \"editor\"}",
                "{\"label\": \"x\"}",
                "{\"label\": \"x\", \"role\": \"root\"}",
                "{\"label\": \"x\", \"role\": [\"editor\"]}",
                "{\"label\": \"x\", \"role\": \"editor\", \"role\": \"network-admin\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"expiresAt\": \"2018-06-05T00:00:00Z\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"expiresAt\": \"2199-06-05T00:00:00Z\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"expiresAt\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"expiresAt\": 1}",
                "{\"label\": \"x\", \"role\": \"editor\", \"secret\": \"mine\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"createdBy\": \"me\"}",
                "{\"label\": \"x\", \"role\": \"editor\", \"scopes\": \"events:write\"}",
                "[]",
                "null",
                "{",
            })
    void whatMakesNoKeyIsRefused(String body) {
        Keys.post(caller(Role.CENTRE_ADMIN, Keys.newCentre()), body).statusCode(400);
    }

    @Test
    void aLabelOfOneHundredCharactersIsTheLongest() {
        var centre = Keys.newCentre();

        Keys.post(
                        caller(Role.CENTRE_ADMIN, centre),
                        "{\"label\": \"%s\", \"role\": \"editor\"}".formatted("é".repeat(100)))
                .statusCode(201);
        Keys.post(
                        caller(Role.CENTRE_ADMIN, centre),
                        "{\"label\": \"%s\", \"role\": \"editor\"}".formatted("é".repeat(101)))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "'%20or%20true--", "%00", "..%2f", "00000000-0000-0000-0000-00000000000g"})
    void oddIdsNameNothing(String id) {
        int status = Api.as(Role.NETWORK_ADMIN)
                .urlEncodingEnabled(false)
                .get(PATH + "/" + id)
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=live", "role=EDITOR", "hash=x", "sort=hash", "fields=hash", "cursor=x", "limit=0"})
    void aListTakesOnlyWhatItKnows(String query) {
        Api.as(Role.NETWORK_ADMIN).get(PATH + "?" + query).then().statusCode(400);
    }

    private static RequestSpecification caller(String role, UUID centre) {
        return role.equals("anonymous") ? Api.anonymous() : Api.as(role, centre);
    }

    private static int patch(RequestSpecification caller, String id) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"label\": \"Patched\"}")
                .patch(PATH + "/" + id)
                .statusCode();
    }
}
