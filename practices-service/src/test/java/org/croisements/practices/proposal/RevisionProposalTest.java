package org.croisements.practices.proposal;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RevisionProposalTest {

    private static final String GARAGE = PRACTICES + "/garage";
    private static final String PROPOSALS = GARAGE + "/revision-proposals";
    private static final String ACCEPT = "{\"state\": \"ACCEPTED\"}";

    @BeforeEach
    void aPublicPractice() {
        Directory.only();
        addAs(RESO_VILLES, PRACTICES, practice("Garage", "\"summary\": \"Avant\""));
    }

    @Test
    void thePublicKeepsThePublishedRevisionWhileTheNextIsReviewed() {
        String proposal = proposed("{\"summary\": \"Après\", \"reason\": \"Chiffres de 2025\"}");

        Api.anonymous().get(GARAGE).then().body("summary", equalTo("Avant")).body("revision", equalTo(1));
        centreAdmin()
                .get(proposal)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("reason", equalTo("Chiffres de 2025"))
                .body("fields.field", contains("summary"))
                .body("fields[0].before", contains("Avant"))
                .body("fields[0].after", contains("Après"));

        patch(centreAdmin(), proposal, "{\"state\": \"ACCEPTED\", \"decisionReason\": \"Vérifié\"}")
                .statusCode(200)
                .body("decidedBy", equalTo("centre-admin@" + RESO_VILLES));
        Api.anonymous().get(GARAGE).then().body("summary", equalTo("Après")).body("revision", equalTo(2));
        Api.anonymous().get(GARAGE + "/revisions").then().body("items[0].reason", equalTo("Chiffres de 2025"));
    }

    @Test
    void aModeratorDecidesAndNobodyDecidesOnTheirOwnProposal() {
        String own = propose(centreAdmin(), "{\"summary\": \"Après\"}")
                .statusCode(201)
                .extract()
                .header("Location");

        patch(centreAdmin(), own, ACCEPT).statusCode(403).body("code", equalTo("REVIEWER_IS_AUTHOR"));
        patch(editor(), own, ACCEPT).statusCode(403);
        patch(moderator(), own, ACCEPT).statusCode(200);
        Api.anonymous().get(GARAGE).then().body("summary", equalTo("Après"));
    }

    @Test
    void aRefusalSaysWhyAndStands() {
        String proposal = proposed("{\"summary\": \"Après\"}");

        patch(centreAdmin(), proposal, "{\"state\": \"REFUSED\"}").statusCode(400);
        patch(centreAdmin(), proposal, "{\"state\": \"REFUSED\", \"decisionReason\": \"Sans source\"}")
                .statusCode(200);
        patch(centreAdmin(), proposal, ACCEPT).statusCode(409).body("code", equalTo("PROPOSAL_DECIDED"));
        Api.anonymous().get(GARAGE).then().body("summary", equalTo("Avant"));
    }

    @Test
    void whoProposedTakesItBack() {
        String proposal = proposed("{\"summary\": \"Après\"}");

        patch(centreAdmin(), proposal, "{\"state\": \"WITHDRAWN\"}").statusCode(403);
        patch(editor(), proposal, "{\"state\": \"WITHDRAWN\"}").statusCode(200);
    }

    @Test
    void whatChangedMeanwhileIsKeptOrNamed() {
        String summary = proposed("{\"summary\": \"Après\"}");
        String problem = proposed("{\"problem\": \"Un problème\"}");
        patch(centreAdmin(), GARAGE, "{\"summary\": \"Entre-temps\"}").statusCode(200);

        patch(centreAdmin(), problem, ACCEPT).statusCode(200);
        patch(centreAdmin(), summary, ACCEPT)
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_OVERTAKEN"))
                .body("errors[0].pointer", equalTo("/summary"));
        Api.anonymous()
                .get(GARAGE)
                .then()
                .body("summary", equalTo("Entre-temps"))
                .body("problem", equalTo("Un problème"));
    }

    @Test
    void onlyWhatIsPublicIsChangedByProposals() {
        addAs(RESO_VILLES, PRACTICES, draft("Secret"));

        editor().contentType("application/merge-patch+json")
                .body("{\"summary\": \"Autre\"}")
                .post(PRACTICES + "/secret/revision-proposals")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STEP"));
        propose(editor(), "{\"publication\": \"DRAFT\"}").statusCode(409);
        propose(editor(), "{\"partOf\": \"nowhere\"}").statusCode(400).body("errors[0].pointer", equalTo("/partOf"));
        propose(editor(), "{\"invented\": 1}").statusCode(400);
    }

    @Test
    void othersNeitherProposeNorSeeWhatIsProposed() {
        String proposal = proposed("{\"summary\": \"Après\"}");

        propose(Api.as(Role.CENTRE_ADMIN, IREV), "{\"summary\": \"Autre\"}").statusCode(403);
        Api.as(Role.CENTRE_ADMIN, IREV).get(proposal).then().statusCode(403);
        Api.anonymous().get(PROPOSALS).then().statusCode(401);
        Api.anonymous().get(GARAGE).then().body("proposals", nullValue());
    }

    @Test
    void aMemberIsToldWhatIsTakenOfThem() {
        String own =
                "A member adds practices of their own centre with the publication IN_REVIEW, and proposes changes of"
                        + " its public ones at their revision-proposals";

        propose(Api.as(Role.MEMBER, IREV), "{\"summary\": \"Autre\"}")
                .statusCode(403)
                .body("detail", equalTo(own));
        propose(Api.as(Role.MEMBER, RESO_VILLES), "{\"summary\": \"Autre\", \"publication\": \"IN_REVIEW\"}")
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_STEP"))
                .body(
                        "detail",
                        equalTo("A proposal changes what the practice says and leaves its publication out; steps are"
                                + " taken by a patch of the practice"));
        propose(Api.as(Role.MEMBER, RESO_VILLES), "{\"summary\": \"Autre\"}").statusCode(201);
        post(Api.as(Role.MEMBER, RESO_VILLES), PRACTICES, proposal("Fablab")).statusCode(201);
    }

    private static String proposed(String patch) {
        return propose(editor(), patch).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse propose(RequestSpecification by, String patch) {
        return by.contentType("application/merge-patch+json")
                .body(patch)
                .post(PROPOSALS)
                .then();
    }

    private static RequestSpecification editor() {
        return Api.as(Role.EDITOR, RESO_VILLES);
    }

    private static RequestSpecification centreAdmin() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES);
    }

    private static RequestSpecification moderator() {
        return Api.as(Role.MODERATOR, IREV);
    }
}
