package org.croisements.network.merge;

import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which merges are refused, and what is told of those that are not. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MergeRefusalTest {

    private static final String MERGES = "/api/v1/organisation-merges";

    private Made stays;
    private Made goes;

    @BeforeEach
    void twoOrganisations() {
        Directory.empty();
        stays = Directory.centre("RésO Villes");
        goes = Directory.organisation("Resovilles", "\"slug\": \"resovilles-2\"");
    }

    @Test
    void circlesAndSecondMergesAreRefused() {
        var third = Directory.organisation("Troisième");
        refused(stays.id(), "reso-villes").body("code", equalTo("CIRCULAR_MERGE"));
        var first = merge(goes, stays).extract();

        refused(stays.id(), goes.id()).body("code", equalTo("CIRCULAR_MERGE"));
        refused(goes.id(), third.id())
                .body("code", equalTo("ORGANISATION_MERGED"))
                .body("detail", equalTo("resovilles-2 was merged into reso-villes"));
        refused(third.id(), goes.id()).body("code", equalTo("ORGANISATION_MERGED"));
        merge(stays, third);
        refused(third.id(), goes.id()).body("code", equalTo("CIRCULAR_MERGE"));
        Api.as(Role.NETWORK_ADMIN)
                .delete(MERGES + "/" + first.path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_MERGED"));
        Directory.get(ORGANISATIONS + "/resovilles-2").body("slug", equalTo("troisieme"));
    }

    @Test
    void whatWasMergedIsChangedNoMore() {
        merge(goes, stays);

        Directory.patch(goes.path(), "{\"acronym\": \"X\"}")
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_MERGED"));
        Directory.delete(goes.path()).statusCode(409).body("code", equalTo("ORGANISATION_MERGED"));
        Directory.delete(stays.path()).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        Directory.patch(stays.path(), "{\"acronym\": \"RV\"}").statusCode(200);
    }

    @Test
    void mergesAreListedAndRead() {
        String merge = merge(goes, stays).extract().path("id");

        Api.as(Role.NETWORK_ADMIN).get(MERGES).then().body("items.id", contains(merge));
        Api.as(Role.NETWORK_ADMIN)
                .get(MERGES + "/" + merge)
                .then()
                .statusCode(200)
                .body("organisation.slug", equalTo("resovilles-2"))
                .body("into.slug", equalTo("reso-villes"));
        Api.as(Role.NETWORK_ADMIN)
                .contentType(Directory.JSON)
                .body("{\"organisation\": \"nobody\", \"into\": \"reso-ville\"}")
                .post(MERGES)
                .then()
                .statusCode(400)
                .body("detail", containsString("There is no organisation \"nobody\""));
    }

    private static io.restassured.response.ValidatableResponse merge(Made goes, Made stays) {
        return post(goes.id(), stays.id()).then().statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse refused(String goes, String stays) {
        return post(goes, stays).then().statusCode(409);
    }

    private static io.restassured.response.Response post(String goes, String stays) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(Directory.JSON)
                .body("{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes, stays))
                .post(MERGES);
    }
}
