package org.croisements.practices.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeRevisionTest {

    private static final String GARAGE = PRACTICES + "/garage";

    @BeforeEach
    void twoRevisions() {
        Directory.only();
        add(PRACTICES, practice("Garage", "\"summary\": \"Avant\"", "\"methods\": [\"pédagogie par projet\"]"));
        patch(admin(), GARAGE, """
                {"summary": "Après", "methods": ["pédagogie par projet", "horizontalité"], "reason": "Relecture"}""").statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void aRevisionStaysAsItWasPublished() {
        Api.anonymous()
                .get(GARAGE + "?revision=1")
                .then()
                .statusCode(200)
                .body("summary", equalTo("Avant"))
                .body("revision", equalTo(1))
                .body("version", equalTo(0));
        Api.anonymous().get(GARAGE).then().body("summary", equalTo("Après"));
        assertThatThrownBy(() -> {
                    try (var connection = Database.connect();
                            var update = connection.prepareStatement("update practice_revision set number = 9")) {
                        update.executeUpdate();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("a revision never changes");
    }

    @Test
    void theRevisionsAreListedWithTheReasonOfEach() {
        Api.anonymous()
                .get(GARAGE + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.reason", contains("Relecture", null));
        String href =
                Api.anonymous().get(GARAGE + "/revisions").then().extract().path("items[1].href");
        Api.anonymous().get(href).then().statusCode(200).body("summary", equalTo("Avant"));
    }

    @Test
    void theDifferenceIsToldFieldByField() {
        Api.anonymous()
                .get(GARAGE + "/revisions/2/differences")
                .then()
                .statusCode(200)
                .body("since", equalTo(1))
                .body("number", equalTo(2))
                .body("fields.field", contains("methods", "summary"))
                .body("fields[0].after", contains("pédagogie par projet", "horizontalité"))
                .body("fields[1].before", contains("Avant"))
                .body("fields[1].after", contains("Après"));
        Api.anonymous().get(GARAGE + "/revisions/2/differences?since=2").then().body("fields", empty());
        Api.anonymous()
                .get(GARAGE + "/revisions/1/differences")
                .then()
                .body("since", equalTo(0))
                .body("fields.find { it.field == 'summary' }.before", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "?revision=3, 404",
        "?revision=1000000, 404",
        "?revision=0, 400",
        "?revision=-1, 400",
        "?revision=1e3, 400",
        "?revision=99999999999999999999, 400",
        "?revision=, 400",
        "/revisions/3/differences, 404",
        "/revisions/0/differences, 404",
        "/revisions/-1/differences, 404",
        "/revisions/zwei/differences, 404",
        "/revisions/2/differences?since=7, 404",
        "/revisions/2/differences?since=-1, 400"
    })
    void aNumberThatIsNotThereIsRefused(String end, int status) {
        Api.anonymous().get(GARAGE + end).then().statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"99, 99", "0, 0", "-7, -7", "99?since=0, 99", "2?since=7, 7"})
    void theRevisionThatIsMissingIsNamed(String asked, int missing) {
        Api.anonymous()
                .get(GARAGE + "/revisions/" + asked.replaceFirst("^(-?[0-9]+)", "$1/differences"))
                .then()
                .statusCode(404)
                .body("code", equalTo("REVISION_NOT_FOUND"))
                .body("detail", equalTo("garage has no revision " + missing));
    }

    @Test
    void whatWasNeverPublicHasNoRevision() {
        add(PRACTICES, draft("Secret"));

        admin().get(PRACTICES + "/secret").then().statusCode(200).body("revision", nullValue());
        admin().get(PRACTICES + "/secret/revisions").then().body("items", empty());
    }

    @Test
    void whatSaysNothingNewMakesNoRevision() {
        patch(admin(), GARAGE, "{\"summary\": \"Après\", \"reason\": \"Rien\"}")
                .statusCode(200)
                .body("revision", equalTo(2));
        patch(admin(), GARAGE, "{\"publication\": \"NEEDS_UPDATE\", \"reason\": \"Chiffres\"}")
                .statusCode(200)
                .body("revision", equalTo(2));

        assertThat(Api.anonymous().get(GARAGE + "/revisions").jsonPath().getInt("page.total"))
                .isEqualTo(2);
    }
}
