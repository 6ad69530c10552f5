package org.croisements.practices.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.practices.Calls.slugs;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeLifeTest {

    private static final String GARAGE = PRACTICES + "/garage";

    @BeforeEach
    void nothingIsThere() {
        Directory.only();
    }

    @Test
    void everyStepIsKeptWithWhoTookItAndWhy() {
        addAs(RESO_VILLES, PRACTICES, draft("Garage"));
        become("IN_REVIEW", "Prête à relire").statusCode(200);
        patch(moderator(), GARAGE, "{\"publication\": \"PUBLISHED\", \"reason\": \"Relue\"}")
                .statusCode(200);
        become("NEEDS_UPDATE", "Les chiffres de 2025 manquent").statusCode(200);
        become("ARCHIVED", "Terminée en 2026").statusCode(200);
        become("WITHDRAWN", "À la demande du porteur").statusCode(200);

        centreAdmin()
                .get(GARAGE + "/publication-steps")
                .then()
                .statusCode(200)
                .body("items.before", contains(null, "DRAFT", "IN_REVIEW", "PUBLISHED", "NEEDS_UPDATE", "ARCHIVED"))
                .body(
                        "items.after",
                        contains("DRAFT", "IN_REVIEW", "PUBLISHED", "NEEDS_UPDATE", "ARCHIVED", "WITHDRAWN"))
                .body("items[2].reason", equalTo("Relue"))
                .body("items[2].caller", equalTo("moderator@" + RESO_VILLES))
                .body("items[5].reason", equalTo("À la demande du porteur"))
                .body("items[5].centre.slug", equalTo("reso-villes"));
    }

    @Test
    void nobodyReviewsTheirOwnText() {
        addAs(RESO_VILLES, PRACTICES, proposal("Garage"));

        become("PUBLISHED", null).statusCode(403).body("code", equalTo("REVIEWER_IS_AUTHOR"));
        patch(moderator(), GARAGE, "{\"publication\": \"PUBLISHED\"}").statusCode(200);
    }

    @Test
    void whoRewritesWhatIsInReviewIsItsAuthor() {
        post(Api.as(Role.MEMBER, RESO_VILLES), PRACTICES, proposal("Garage")).statusCode(201);
        patch(centreAdmin(), GARAGE, "{\"summary\": \"Mieux dit\"}").statusCode(200);

        become("PUBLISHED", null).statusCode(403).body("code", equalTo("REVIEWER_IS_AUTHOR"));
        patch(centreAdmin(), GARAGE, "{\"publication\": \"PUBLISHED\", \"summary\": \"Encore\"}")
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"NEEDS_UPDATE", "ARCHIVED", "WITHDRAWN"})
    void whatLeavesTheOrdinaryIsExplained(String next) {
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));

        become(next, null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("REQUIRED"));
    }

    @Test
    void thereIsNoStepPastTheOthers() {
        addAs(RESO_VILLES, PRACTICES, draft("Garage"));

        become("ARCHIVED", "Trop tôt")
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STEP"))
                .body("detail", equalTo("From DRAFT a practice goes to IN_REVIEW, PUBLISHED"));
        post(
                        centreAdmin(),
                        PRACTICES,
                        "{\"title\": \"Vieille\", \"kind\": \"TOOL\", \"stage\": \"ENDED\","
                                + " \"publication\": \"ARCHIVED\", \"reason\": \"Finie\"}")
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STEP"));
    }

    @Test
    void whatNeedsUpdateOrIsArchivedIsSeenAndWhatIsWithdrawnIsNot() {
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));
        become("NEEDS_UPDATE", "Chiffres").statusCode(200);
        assertThat(slugs(PRACTICES)).containsExactly("garage");
        become("ARCHIVED", "Finie").statusCode(200);
        assertThat(slugs(PRACTICES)).containsExactly("garage");
        patch(centreAdmin(), GARAGE, "{\"summary\": \"Autre\"}")
                .statusCode(409)
                .body("code", equalTo("PRACTICE_ARCHIVED"));
        become("WITHDRAWN", "Erreur").statusCode(200);

        assertThat(slugs(PRACTICES)).isEmpty();
        Api.anonymous().get(GARAGE).then().statusCode(404);
        Api.anonymous().get(GARAGE + "?revision=1").then().statusCode(404);
        Api.anonymous().get(GARAGE + "/revisions").then().statusCode(404);
        assertThat(slugs(moderator(), PRACTICES)).containsExactly("garage");
        Api.anonymous()
                .get(CHANGES + "?type=practice")
                .then()
                .body("items.find { it.slug == 'garage' }.operation", equalTo("HIDDEN"));
    }

    @Test
    void whoMayNotPublishProposesChangesOfWhatIsPublic() {
        addAs(RESO_VILLES, PRACTICES, practice("Garage"));

        patch(Api.as(Role.EDITOR, RESO_VILLES), GARAGE, "{\"summary\": \"Autre\"}")
                .statusCode(403)
                .body("code", equalTo("REVIEW_REQUIRED"));
    }

    private static ValidatableResponse become(String publication, @Nullable String reason) {
        String why = reason == null ? "" : ", \"reason\": \"" + reason + "\"";
        return patch(centreAdmin(), GARAGE, "{\"publication\": \"" + publication + "\"" + why + "}");
    }

    private static RequestSpecification centreAdmin() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    private static RequestSpecification moderator() {
        return Api.as(Role.MODERATOR, RESO_VILLES);
    }
}
