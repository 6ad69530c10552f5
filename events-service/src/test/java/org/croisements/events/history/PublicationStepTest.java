package org.croisements.events.history;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How events come to their readers and go from them, step by step. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PublicationStepTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addADraft() {
        Directory.only();
        Calls.addAs(RESO_VILLES, EVENTS, draft("Forum", "2026-06-01"));
    }

    @Test
    void everyStepIsKeptWithWhoTookItAndWhy() {
        step("IN_REVIEW", null).statusCode(200);
        step("DRAFT", "La date manque").statusCode(200);
        step("PUBLISHED", null).statusCode(200);
        step("WITHDRAWN", "Annoncé trop tôt").statusCode(200);
        step("PUBLISHED", null).statusCode(200);
        step("ARCHIVED", "Passé").statusCode(200);

        Api.as(Role.EDITOR)
                .when()
                .get(FORUM + "/publication-steps")
                .then()
                .statusCode(200)
                .body(
                        "items.before",
                        contains(null, "DRAFT", "IN_REVIEW", "DRAFT", "PUBLISHED", "WITHDRAWN", "PUBLISHED"))
                .body(
                        "items.after",
                        contains("DRAFT", "IN_REVIEW", "DRAFT", "PUBLISHED", "WITHDRAWN", "PUBLISHED", "ARCHIVED"))
                .body("items.reason", contains(null, null, "La date manque", null, "Annoncé trop tôt", null, "Passé"))
                .body("items[1].centre.slug", equalTo("reso-villes"))
                .body("items[1].caller", not(equalTo("anonymous")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                  WITHDRAWN
            -,                  ARCHIVED
            PUBLISHED,          DRAFT
            PUBLISHED,          IN_REVIEW
            IN_REVIEW,          WITHDRAWN
            PUBLISHED ARCHIVED, DRAFT
            """)
    void aStepThatIsNotOpenIsRefused(@Nullable String way, String to) {
        if (way != null) {
            for (String through : way.split(" ", -1)) {
                step(through, null).statusCode(200);
            }
        }

        step(to, "Pour voir").statusCode(409).body("code", equalTo("PUBLICATION_STEP"));
    }

    @Test
    void whatTakesBackNeedsAReason() {
        step("IN_REVIEW", null).statusCode(200);
        step("DRAFT", null).statusCode(400).body("errors.pointer", contains("/publicationReason"));
        step("PUBLISHED", null).statusCode(200);
        step("WITHDRAWN", null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/publicationReason"))
                .body("errors[0].code", equalTo("REQUIRED"));
        patch(admin(), FORUM, "{\"publicationReason\": \"Sans raison\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("UNEXPECTED"));
    }

    @Test
    void aNewEventIsNeitherWithdrawnNorArchived() {
        for (String publication : List.of("WITHDRAWN", "ARCHIVED")) {
            post(admin(), EVENTS, draft("Autre", "2026-01-01").replace("DRAFT", publication))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/publication"));
        }
    }

    @Test
    void whatIsWithdrawnIsGoneForItsReaders() {
        step("PUBLISHED", null).statusCode(200);
        step("WITHDRAWN", "Erreur").statusCode(200);

        Api.anonymous().when().get(FORUM).then().statusCode(404);
        Api.as(Role.EDITOR, IREV).when().get(FORUM).then().statusCode(404);
        Api.as(Role.EDITOR).when().get(FORUM).then().body("publication", equalTo("WITHDRAWN"));
        Api.anonymous().when().get(Calls.CHANGES).then().body("items.operation", contains("HIDDEN"));
    }

    @Test
    void whatIsArchivedIsReadAndChangesNoMore() {
        step("PUBLISHED", null).statusCode(200);
        step("ARCHIVED", null).statusCode(200);

        Api.anonymous().when().get(FORUM).then().statusCode(200);
        Api.anonymous().when().get(EVENTS).then().body("items.slug", contains("forum"));
        patch(admin(), FORUM, "{\"summary\": \"Neuf\"}").statusCode(409).body("code", equalTo("EVENT_ARCHIVED"));
        post(admin(), FORUM + "/sessions", Calls.session("Neuve", 1))
                .statusCode(409)
                .body("code", equalTo("EVENT_ARCHIVED"));
        patch(admin(), FORUM, "{}").statusCode(200).header("ETag", "\"2\"");
        patch(admin(), FORUM, "{\"publication\": \"PUBLISHED\", \"summary\": \"Neuf\"}")
                .statusCode(200);
    }

    private static ValidatableResponse step(String to, @Nullable String reason) {
        String because = reason == null ? "" : ", \"publicationReason\": \"" + reason + "\"";
        return patch(Api.as(Role.CENTRE_ADMIN), FORUM, "{\"publication\": \"" + to + "\"" + because + "}");
    }
}
