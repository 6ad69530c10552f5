package org.croisements.network.organisation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationResourceTest {

    @Test
    void anOrganisationIsAddedAndFound() {
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body("""
                        {"name": "RésO Villes", "kind": "RESOURCE_CENTRE", "aliases": ["RésOvilles"],
                         "coverage": [{"kind": "REGION", "code": "53", "from": "2008"}], "foundedOn": "2000"}
                        """)
                .when()
                .post("/api/v1/organisations")
                .then()
                .log()
                .all()
                .statusCode(201);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body("""
                        {"name": "RésO Villes", "kind": "RESOURCE_CENTRE", "aliases": ["RésOvilles"],
                         "coverage": [{"kind": "REGION", "code": "53", "from": "2008"}], "foundedOn": "2000"}
                        """)
                .when()
                .post("/api/v1/organisations")
                .then()
                .log()
                .all()
                .statusCode(201);
        when().get("/api/v1/organisations?q=resovilles&on=2018-06-05&region=53")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("page.total", equalTo(1));
        when().get("/api/v1/organisations.csv").then().log().all().statusCode(200);
        when().get("/api/v1/organisations.ndjson?fields=name,slug")
                .then()
                .log()
                .all()
                .statusCode(200);
        when().get("/api/v1/organisations?organiser=x&kind=CENTRE&limit=0&on=1")
                .then()
                .log()
                .all()
                .statusCode(400);
        when().get("/api/v1/organisations/nothing").then().log().all().statusCode(404);
        when().get("/api/v1/nothing").then().log().all().statusCode(404);
        when().put("/api/v1/organisations").then().log().all().statusCode(405);
        given().body("{}")
                .contentType("application/json")
                .when()
                .post("/api/v1/organisations")
                .then()
                .log()
                .all()
                .statusCode(401);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .body("""
                        {"nam": "RésO Villes", "kind": "RESSOURCE_CENTRE", "aliases": [1],
                         "coverage": [{"kind": "REGION", "code": "5 3", "from": "2008"}], "foundedOn": "2000-13"}
                        """)
                .when()
                .post("/api/v1/organisations")
                .then()
                .log()
                .all()
                .statusCode(400);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("text/plain")
                .body("x")
                .when()
                .post("/api/v1/organisations")
                .then()
                .log()
                .all()
                .statusCode(415);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"acronym\": \"RV\", \"foundedOn\": null}")
                .when()
                .patch("/api/v1/organisations/reso-villes")
                .then()
                .log()
                .all()
                .statusCode(200);
    }
}
