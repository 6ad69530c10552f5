package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.addAs;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.proposal;
import static org.croisements.practices.Calls.slugs;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers and moderators may do with the practices of a centre. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ReaderAndModeratorTest {

    private String draft = "";
    private String proposed = "";
    private String published = "";

    @BeforeEach
    void threePractices() {
        Directory.only();
        draft = addAs(RESO_VILLES, PRACTICES, draft("Brouillon"));
        proposed = addAs(RESO_VILLES, PRACTICES, proposal("Proposition"));
        published = addAs(RESO_VILLES, PRACTICES, practice("Annonce"));
    }

    @Test
    void aModeratorSeesWhatIsProposedAndNoDraft() {
        moderator().get(PRACTICES + "/" + proposed).then().statusCode(200);
        moderator().get(PRACTICES + "/" + draft).then().statusCode(404);

        assertThat(slugs(moderator(), PRACTICES)).containsExactly(published, proposed);
    }

    @Test
    void aModeratorPublishesAndWithdrawsInEveryCentre() {
        patch(moderator(), PRACTICES + "/" + proposed, "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);
        patch(moderator(), PRACTICES + "/" + published, "{\"publication\": \"IN_REVIEW\"}")
                .statusCode(200);

        Api.anonymous().get(PRACTICES + "/" + proposed).then().statusCode(200);
        Api.anonymous().get(PRACTICES + "/" + published).then().statusCode(404);
    }

    @Test
    void aModeratorWritesAndDeletesNothing() {
        patch(moderator(), PRACTICES + "/" + published, "{\"summary\": \"Autre\"}")
                .statusCode(403);
        patch(moderator(), PRACTICES + "/" + draft, "{\"publication\": \"PUBLISHED\"}")
                .statusCode(404);
        delete(moderator(), PRACTICES + "/" + published).statusCode(403);
        post(moderator(), PRACTICES, draft("Neuf")).statusCode(403);
        moderator().get("/api/v1/audit/practices").then().statusCode(403);
    }

    @Test
    void aModeratorSendsBackWhatWasProposed() {
        patch(moderator(), PRACTICES + "/" + proposed, "{\"publication\": \"DRAFT\"}")
                .statusCode(200);

        moderator().get(PRACTICES + "/" + proposed).then().statusCode(404);
    }

    @Test
    void aReaderReadsWhatIsTheCentresOwn() {
        Api.as(Role.READER, RESO_VILLES)
                .get(PRACTICES + "/" + draft)
                .then()
                .statusCode(200)
                .body("slug", equalTo(draft));
        Api.as(Role.READER, IREV).get(PRACTICES + "/" + draft).then().statusCode(404);
        Api.as(Role.READER, IREV).get(PRACTICES + "/" + proposed).then().statusCode(404);
    }

    @Test
    void aReaderWritesNothing() {
        post(Api.as(Role.READER, RESO_VILLES), PRACTICES, draft("Neuf")).statusCode(403);
        patch(Api.as(Role.READER, RESO_VILLES), PRACTICES + "/" + draft, "{\"summary\": \"Autre\"}")
                .statusCode(403);
        delete(Api.as(Role.READER, RESO_VILLES), PRACTICES + "/" + draft).statusCode(403);
    }

    private static RequestSpecification moderator() {
        return Api.anonymous().auth().oauth2(Issuer.tokenOfCentre(Role.MODERATOR, null));
    }
}
