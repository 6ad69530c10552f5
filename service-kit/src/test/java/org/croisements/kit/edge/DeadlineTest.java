package org.croisements.kit.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DeadlineTest {

    private static final String NOTES = "/api/v1/changes/notes";

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-5000"})
    void whatComesTooLateIsRefusedBeforeAnythingIsDone(String left) {
        given().header("X-Deadline-Ms", left)
                .get(NOTES)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60000", "999999999", "99999999999999999999", "soon", "", "1.5"})
    void whatHasTimeLeftOrSaysNothingOfItIsAnswered(String left) {
        given().header("X-Deadline-Ms", left).get(NOTES).then().statusCode(200);
    }
}
