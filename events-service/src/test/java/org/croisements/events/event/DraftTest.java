package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Calls.slugs;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not published, or not for everybody, is nowhere. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DraftTest {

    private static final String CO_ORGANISED =
            "\"organisers\": [{\"organisation\": \"cner\", \"role\": \"CO_ORGANISER\"}]";

    @BeforeEach
    void addADraft() {
        Directory.only();
        add(EVENTS, event("Connu", "2026-01-01"));
        addAs(RESO_VILLES, EVENTS, draft("Secret", "2026-02-01", CO_ORGANISED, "\"place\": {\"city\": \"Rennes\"}"));
        addAs(RESO_VILLES, EVENTS + "/secret/sessions", session("Séance secrète", 1));
    }

    @Test
    void anonymousReadersFindADraftNowhere() {
        isNowhere();
    }

    @Test
    void otherCentresFindADraftNowhere() {
        for (String role : List.of(Role.MEMBER, Role.EDITOR, Role.CENTRE_ADMIN)) {
            assertThat(slugs(Api.as(role, IREV), EVENTS)).containsExactly("connu");
            Api.as(role, IREV).when().get(EVENTS + "/secret").then().statusCode(404);
            Api.as(role, IREV).when().get(EVENTS + "/secret/sessions").then().statusCode(404);
        }
    }

    @Test
    void itsCentreAndWhoRunsItSeeIt() {
        for (var centre : List.of(RESO_VILLES, CNER)) {
            assertThat(slugs(Api.as(Role.MEMBER, centre), EVENTS)).containsExactly("secret", "connu");
            assertThat(slugs(Api.as(Role.MEMBER, centre), EVENTS + "?publication=DRAFT"))
                    .containsExactly("secret");
            Api.as(Role.MEMBER, centre).when().get(EVENTS + "/secret").then().statusCode(200);
            Api.as(Role.MEMBER, centre)
                    .when()
                    .get(EVENTS + "/secret/sessions")
                    .then()
                    .statusCode(200)
                    .body("items.title", contains("Séance secrète"));
        }
    }

    @Test
    void onlyCallersWithATokenAskForDrafts() {
        Api.anonymous()
                .when()
                .get(EVENTS + "?publication=DRAFT")
                .then()
                .statusCode(401)
                .body("code", equalTo("AUTHENTICATION_REQUIRED"));
        assertThat(slugs(Api.as(Role.EDITOR, IREV), EVENTS + "?publication=DRAFT"))
                .isEmpty();
    }

    @Test
    void aDraftIsTakenForNothingThatAnotherCentreNames() {
        var answer = Api.as(Role.EDITOR, IREV)
                .contentType("application/json")
                .body(draft("Suite", "2026-03-01", "\"follows\": \"secre\""))
                .when()
                .post(EVENTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"));

        assertThat(answer.extract().asString()).doesNotContain("secret");
    }

    @Test
    void whatFollowsADraftDoesNotTellItsName() {
        add(EVENTS, event("Suite", "2026-03-01", "\"follows\": \"secret\""));

        String body = Api.anonymous()
                .when()
                .get(EVENTS + "/suite")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("follows.slug", nullValue())
                .body("follows.label", nullValue())
                .body("follows.state", equalTo("MISSING"))
                .extract()
                .asString();
        assertThat(body.toLowerCase(java.util.Locale.ROOT)).doesNotContain("secret");

        patch(admin(), EVENTS + "/secret", "{\"publication\": \"PUBLISHED\"}").statusCode(200);

        Api.anonymous()
                .when()
                .get(EVENTS + "/suite")
                .then()
                .header("ETag", "\"1\"")
                .body("follows.slug", equalTo("secret"))
                .body("follows.state", equalTo("RESOLVED"));
    }

    @Test
    void publishingTellsTheFeedAndWithdrawingTellsItWithoutTheRecord() {
        patch(Api.as(Role.CENTRE_ADMIN), EVENTS + "/secret", "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);

        Api.anonymous()
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200)
                .body("items.slug", contains("connu", "secret", null))
                .body("items.type", contains("event", "event", "session"))
                .body("items.operation", contains("CHANGED", "CHANGED", "CHANGED"))
                .body("items[1].data.title", equalTo("Secret"))
                .body("items[2].data.title", equalTo("Séance secrète"));

        patch(
                        Api.as(Role.CENTRE_ADMIN),
                        EVENTS + "/secret",
                        "{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"Erreur\"}")
                .statusCode(200);

        Api.anonymous()
                .when()
                .get(CHANGES)
                .then()
                .body("items.operation", contains("CHANGED", "HIDDEN", "HIDDEN"))
                .body("items.data", contains(org.hamcrest.Matchers.notNullValue(), nullValue(), nullValue()));
    }

    @Test
    void aDraftThatIsDeletedWasNeverThere() {
        delete(Api.as(Role.EDITOR), EVENTS + "/secret").statusCode(204);

        isNowhere();
    }

    @Test
    void whatIsForTheNetworkShowsToWhoBelongsToIt() {
        add(EVENTS, event("Interne", "2026-04-01", "\"audience\": \"NETWORK\""));

        assertThat(slugs(EVENTS)).containsExactly("connu");
        Api.anonymous().when().get(EVENTS + "/interne").then().statusCode(404);
        Api.anonymous().when().get(CHANGES).then().body("items", hasSize(1));
        assertThat(slugs(Api.as(Role.MEMBER, IREV), EVENTS)).containsExactly("interne", "connu");
        Api.as(Role.MEMBER, IREV).when().get(EVENTS + "/interne").then().statusCode(200);
    }

    @Test
    void whoHasNoRoleSeesWhatEverybodySees() {
        add(EVENTS, event("Interne", "2026-04-01", "\"audience\": \"NETWORK\""));

        assertThat(slugs(Api.as("visitor", RESO_VILLES), EVENTS)).containsExactly("connu");
    }

    @Test
    void aPublicEventThatBecomesInternalLeavesTheFeed() {
        patch(admin(), EVENTS + "/connu", "{\"audience\": \"NETWORK\"}").statusCode(200);

        Api.anonymous().when().get(CHANGES).then().body("items.operation", contains("HIDDEN"));
    }

    private static void isNowhere() {
        Api.anonymous()
                .when()
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("connu"))
                .body("page.total", equalTo(1));
        for (String filter : List.of("q=secret", "city=Rennes", "organiser=cner", "from=2026-02-01")) {
            Api.anonymous()
                    .when()
                    .get(EVENTS + "?" + filter)
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(0));
        }
        for (String path : List.of(EVENTS + ".csv", EVENTS + ".ndjson", CHANGES, CHANGES + ".ndjson")) {
            String body = Api.anonymous()
                    .when()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            // A cursor is letters by chance, and may be any word.
            assertThat(body.replaceAll("\"(cursor|next)\":\"[^\"]*\"", ""))
                    .contains("Connu")
                    .doesNotContainIgnoringCase("secr");
        }
        for (String path : List.of("/secret", "/secret/sessions")) {
            Api.anonymous().when().get(EVENTS + path).then().statusCode(404).body("code", equalTo("EVENT_NOT_FOUND"));
        }
    }
}
