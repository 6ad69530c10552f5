package org.croisements.practices.practice;

import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeChangesTest {

    private String behind = "";

    @BeforeEach
    void standBehindWhatIsThere() {
        Directory.only();
        add(SCHEMES, THEMES);
        behind = Api.anonymous()
                .when()
                .get(CHANGES + "?type=practice")
                .then()
                .extract()
                .path("next");
    }

    @Test
    void theLifeOfAPracticeIsTold() {
        add(PRACTICES, draft("Garage", "\"themes\": [\"numerique\"]"));
        patch(admin(), PRACTICES + "/garage", "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);
        patch(admin(), PRACTICES + "/garage", "{\"summary\": \"Neuf\"}").statusCode(200);
        patch(admin(), PRACTICES + "/garage", "{\"publication\": \"DRAFT\", \"slug\": \"garage-secret\"}")
                .statusCode(200);
        patch(admin(), PRACTICES + "/garage-secret", "{\"summary\": \"Tu\"}").statusCode(200);
        patch(admin(), PRACTICES + "/garage-secret", "{\"publication\": \"PUBLISHED\", \"slug\": \"garage\"}")
                .statusCode(200);
        delete(admin(), PRACTICES + "/garage").statusCode(204);

        told().body("items.operation", contains("CHANGED", "CHANGED", "HIDDEN", "CHANGED", "DELETED"))
                .body("items.slug", contains("garage", "garage", "garage", "garage", "garage"))
                .body("items.version", contains(1, 2, 3, 5, 6))
                .body("items[0].data.themes[0].notation", equalTo("numerique"))
                .body("items[1].data.summary", equalTo("Neuf"))
                .body("items[2].data", nullValue())
                .body("items[4].data", nullValue());
    }

    @Test
    void aDraftThatGoesWasNeverThere() {
        add(PRACTICES, draft("Garage"));
        delete(admin(), PRACTICES + "/garage").statusCode(204);

        told().body("items", empty());
    }

    @Test
    void whatShowsAnotherPracticeIsToldWithIt() {
        add(PRACTICES, practice("Garage"));
        add(PRACTICES, practice("Labo", "\"partOf\": \"garage\""));
        patch(admin(), PRACTICES + "/labo", "{\"publication\": \"IN_REVIEW\"}").statusCode(200);

        told().body("items.slug", contains("garage", "garage", "labo", "garage", "labo"))
                .body("items.operation", contains("CHANGED", "CHANGED", "CHANGED", "CHANGED", "HIDDEN"))
                .body("items[1].data.parts.slug", contains("labo"))
                .body("items[2].data.partOf.slug", equalTo("garage"))
                .body("items[3].data.parts", empty())
                .body("items[3].version", equalTo(2));
    }

    @Test
    void whoBeginsWithoutACursorGetsWhatIsThereOnce() {
        add(PRACTICES, practice("Garage"));
        patch(admin(), PRACTICES + "/garage", "{\"summary\": \"Neuf\"}").statusCode(200);
        add(PRACTICES, practice("Passé"));
        delete(admin(), PRACTICES + "/passe").statusCode(204);

        Api.anonymous()
                .when()
                .get(CHANGES + "?type=practice")
                .then()
                .body("items.findAll { it.operation == 'CHANGED' }.slug", contains("garage"))
                .body("items.find { it.slug == 'garage' }.version", equalTo(1));
    }

    private ValidatableResponse told() {
        return Api.anonymous()
                .queryParam("cursor", behind)
                .queryParam("type", "practice")
                .queryParam("limit", 100)
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200);
    }
}
