package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.slugs;
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

/** What readers and moderators may do with the events of a centre. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ReaderAndModeratorTest {

    private String draft = "";
    private String proposed = "";
    private String published = "";

    @BeforeEach
    void threeEvents() {
        Directory.only();
        draft = addAs(RESO_VILLES, EVENTS, draft("Brouillon", "2026-01-01"));
        proposed = addAs(RESO_VILLES, EVENTS, draft("Proposition", "2026-01-02").replace("DRAFT", "IN_REVIEW"));
        published = addAs(RESO_VILLES, EVENTS, event("Annonce", "2026-01-03"));
    }

    @Test
    void aModeratorSeesWhatIsProposedAndNoDraft() {
        moderator().get(EVENTS + "/" + proposed).then().statusCode(200);
        moderator().get(EVENTS + "/" + draft).then().statusCode(404);

        assertThat(slugs(moderator(), EVENTS)).containsExactly(published, proposed);
    }

    @Test
    void aModeratorPublishesAndWithdrawsInEveryCentre() {
        patch(moderator(), EVENTS + "/" + proposed, "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);
        patch(
                        moderator(),
                        EVENTS + "/" + published,
                        "{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"Doublon\"}")
                .statusCode(200);

        Api.anonymous().get(EVENTS + "/" + proposed).then().statusCode(200);
        Api.anonymous().get(EVENTS + "/" + published).then().statusCode(404);
    }

    @Test
    void aModeratorWritesAndDeletesNothing() {
        patch(moderator(), EVENTS + "/" + published, "{\"summary\": \"Autre\"}").statusCode(403);
        patch(moderator(), EVENTS + "/" + draft, "{\"publication\": \"PUBLISHED\"}")
                .statusCode(404);
        delete(moderator(), EVENTS + "/" + published).statusCode(403);
        post(moderator(), EVENTS, draft("Neuf", "2026-01-04")).statusCode(403);
        moderator().get("/api/v1/audit/events").then().statusCode(403);
    }

    @Test
    void aReaderReadsWhatTheNetworkSharesAndWhatIsTheCentresOwn() {
        String shared = addAs(RESO_VILLES, EVENTS, event("Réunion", "2026-01-05", "\"audience\": \"NETWORK\""));

        Api.as(Role.READER, IREV)
                .get(EVENTS + "/" + shared)
                .then()
                .statusCode(200)
                .body("slug", equalTo(shared));
        Api.as(Role.READER, IREV).get(EVENTS + "/" + draft).then().statusCode(404);
        Api.as(Role.READER, RESO_VILLES).get(EVENTS + "/" + draft).then().statusCode(200);
        Api.anonymous().get(EVENTS + "/" + shared).then().statusCode(404);
    }

    @Test
    void aReaderWritesNothing() {
        post(Api.as(Role.READER, RESO_VILLES), EVENTS, draft("Neuf", "2026-01-04"))
                .statusCode(403);
        patch(Api.as(Role.READER, RESO_VILLES), EVENTS + "/" + draft, "{\"summary\": \"Autre\"}")
                .statusCode(403);
        delete(Api.as(Role.READER, RESO_VILLES), EVENTS + "/" + draft).statusCode(403);
    }

    private static RequestSpecification moderator() {
        return Api.anonymous().auth().oauth2(Issuer.tokenOfCentre(Role.MODERATOR, null));
    }
}
