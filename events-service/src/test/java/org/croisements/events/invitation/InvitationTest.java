package org.croisements.events.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RésO Villes invites the network of the centres; CNER co-organises. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class InvitationTest {

    private static final UUID NETWORK = UUID.fromString("0197c0de-0000-7000-8000-00000000ee01");
    private static final String BATCHES = EVENTS + "/forum/invitation-batches";
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String ALL =
            "{\"network\": \"rncrpv\", \"on\": \"2018-03-01\", \"seats\": 8, \"message\": \"Venez\"}";

    @BeforeEach
    void addAForumAndTheMembersOfANetwork() {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", "2190-06-05", """
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
                               {"organisation": "cner", "role": "CO_ORGANISER"}]"""));
        Directory.network(NETWORK, "rncrpv", "RNCRPV");
        Directory.member(NETWORK, RESO_VILLES, null, null);
        Directory.member(NETWORK, IREV, "2014", null);
        Directory.member(NETWORK, ORIV, "2000", "2018-03");
        Directory.member(NETWORK, CNER, null, null);
    }

    @Test
    @DisplayName("A04, W02: the host invites all other centres of the network, on a day, but not the organisers")
    void w02() {
        var batch = invite(ALL).statusCode(201);

        batch.body("network.slug", equalTo("rncrpv"))
                .body("on", equalTo("2018-03-01"))
                .body("invited.slug", contains("irev", "oriv"))
                .body("organisers.slug", containsInAnyOrder("reso-villes", "cner"))
                .body("alreadyInvited", empty());
        String address = batch.extract().header("Location");
        host().when().get(address).then().statusCode(200).body("invited.slug", contains("irev", "oriv"));
        host().when()
                .get(EVENTS + "/forum/invitations")
                .then()
                .body("items.organisation.slug", containsInAnyOrder("irev", "oriv"))
                .body("items.state", contains("INVITED", "INVITED"))
                .body("items.seats", contains(8, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1999-12-31 | ''
            2000-01-01 | oriv
            2013-12-31 | oriv
            2014-01-01 | irev oriv
            2018-03-31 | irev oriv
            2018-04-01 | irev
            """)
    void whoIsAMemberDependsOnTheDay(String day, String slugs) {
        invite(ALL.replace("2018-03-01", day))
                .statusCode(201)
                .body("invited.slug", equalTo(slugs.isEmpty() ? List.of() : List.of(slugs.split(" ", -1))));
    }

    @Test
    void whoIsInvitedTwiceHasOneInvitation() {
        invite(ALL).body("invited.slug", contains("irev", "oriv"));
        String id = own(IREV).extract().path("items[0].id");
        answer(IREV, id, "{\"state\": \"ACCEPTED\"}").statusCode(200);

        invite(ALL.replace("8", "5"))
                .statusCode(201)
                .body("invited", empty())
                .body("alreadyInvited.slug", containsInAnyOrder("irev", "oriv"));

        own(IREV)
                .body("page.total", equalTo(1))
                .body("items[0].state", equalTo("ACCEPTED"))
                .body("items[0].seats", equalTo(8));
    }

    @Test
    void invitedTenTimesAtOnceEachHasOneInvitation() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            attempts.add(() -> invite(ALL).extract().statusCode());
        }
        var pool = Executors.newFixedThreadPool(10);

        for (var answer : pool.invokeAll(attempts)) {
            assertThat(answer.get()).isEqualTo(201);
        }
        pool.shutdown();

        host().when().get(EVENTS + "/forum/invitations").then().body("page.total", equalTo(2));
    }

    @Test
    void namedOrganisationsAreInvitedToo() {
        invite("{\"organisations\": [\"irev\", \"reso-villes\"], \"deadline\": \"2190-05-01\"}")
                .statusCode(201)
                .body("network", nullValue())
                .body("on", nullValue())
                .body("invited.slug", contains("irev"))
                .body("organisers.slug", contains("reso-villes"));
        own(IREV).body("items[0].deadline", equalTo("2190-05-01")).body("items[0].event.slug", equalTo("forum"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                           | 400 | INVALID_BODY
            {"on": "2018-01-01", "organisations": ["irev"]}              | 400 | INVALID_BODY
            {"network": "rncrp"}                                         | 400 | UNKNOWN_REFERENCE
            {"organisations": ["irev", "irev"]}                          | 400 | INVALID_BODY
            {"organisations": ["irev"], "deadline": "2018-01-01"}        | 400 | INVALID_BODY
            {"organisations": ["irev"], "seats": 0}                      | 400 | INVALID_BODY
            {"organisations": ["irev"], "state": "ACCEPTED"}             | 400 | INVALID_BODY
            """)
    void whatMakesNoSenseIsRefused(String body, int status, String code) {
        invite(body).statusCode(status).body("code", equalTo(code));
        host().when().get(EVENTS + "/forum/invitations").then().body("page.total", equalTo(0));
    }

    @Test
    void nobodyIsInvitedToWhatIsNotPublished() {
        addAs(RESO_VILLES, EVENTS, draft("Secret", "2190-06-05"));

        post(host(), EVENTS + "/secret/invitation-batches", ALL)
                .statusCode(409)
                .body("code", equalTo("EVENT_NOT_PUBLISHED"));
    }

    @Test
    void theInvitedCentreSeesItsInvitationsAndAnswers() {
        invite(ALL);
        String id = own(IREV).body("page.total", equalTo(1)).extract().path("items[0].id");

        answer(IREV, id, "{\"state\": \"SEEN\"}").statusCode(200).body("answeredAt", nullValue());
        answer(IREV, id, "{\"state\": \"ACCEPTED\", \"note\": \"Nous serons sept\"}")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("note", equalTo("Nous serons sept"))
                .body("answeredAt", notNullValue());
        answer(IREV, id, "{\"state\": \"DECLINED\"}").statusCode(200);
        answer(IREV, id, "{\"state\": \"SEEN\"}").statusCode(400);
        answer(IREV, id, "{\"state\": \"EXPIRED\"}").statusCode(403);
        host().when()
                .get(EVENTS + "/forum/invitations?state=DECLINED")
                .then()
                .body("items.organisation.slug", contains("irev"));
        Api.as(Role.MEMBER, IREV).when().get(INVITATIONS + "/" + id).then().statusCode(200);
        patch(Api.as(Role.MEMBER, IREV), INVITATIONS + "/" + id, "{\"state\": \"ACCEPTED\"}")
                .statusCode(403);
    }

    @Test
    void othersInvitationsAreNotThere() {
        invite(ALL);
        String id = own(IREV).extract().path("items[0].id");

        for (RequestSpecification other :
                List.of(Api.as(Role.CENTRE_ADMIN, ORIV), Api.as(Role.PARTNER, ORIV, "events:write"))) {
            other.when().get(INVITATIONS + "/" + id).then().statusCode(404);
        }
        Api.as(Role.EDITOR, ORIV)
                .when()
                .get(INVITATIONS + "?organisation=irev")
                .then()
                .statusCode(404);
        answer(ORIV, id, "{\"state\": \"ACCEPTED\"}").statusCode(404);
        Api.anonymous().when().get(INVITATIONS).then().statusCode(401);
        Api.anonymous().when().get(INVITATIONS + "/" + id).then().statusCode(401);
        Api.as(Role.EDITOR, IREV)
                .when()
                .get(EVENTS + "/forum/invitations")
                .then()
                .statusCode(403);
        Api.as(Role.EDITOR, IREV)
                .when()
                .get(INVITATIONS + "?organisation=irev")
                .then()
                .body("page.total", equalTo(1));
        Api.as(Role.NETWORK_ADMIN, CNER).when().get(INVITATIONS).then().body("page.total", equalTo(2));
        Api.anonymous()
                .when()
                .get(org.croisements.events.Calls.CHANGES + "?type=event")
                .then()
                .body("items.type", contains("event"));
    }

    @Test
    void theOrganisersChangeWhatIsOfferedAndNothingElse() {
        invite(ALL);
        String id = own(IREV).extract().path("items[0].id");

        answer(CNER, id, "{\"seats\": 12, \"deadline\": \"2190-05-01\"}")
                .statusCode(200)
                .body("seats", equalTo(12));
        answer(CNER, id, "{\"deadline\": \"2018-05-01\"}").statusCode(400);
        answer(CNER, id, "{\"state\": \"ACCEPTED\"}").statusCode(403);
        answer(IREV, id, "{\"seats\": 100}").statusCode(403);
        answer(CNER, id, "{\"state\": \"WITHDRAWN\"}").statusCode(200);
        answer(IREV, id, "{\"state\": \"ACCEPTED\"}").statusCode(409).body("code", equalTo("INVITATION_EXPIRED"));
        answer(CNER, id, "{\"state\": \"INVITED\"}").statusCode(200);
        answer(IREV, id, "{\"state\": \"ACCEPTED\"}").statusCode(200);
    }

    @Test
    void whatIsNotAnsweredInTimeExpires() throws SQLException {
        invite(ALL.replace("}", ", \"deadline\": \"2190-05-01\"}"));
        String id = own(IREV).extract().path("items[0].id");
        run("update invitation set deadline = '2020-05-01', expires_at = '2020-05-01T22:00:00Z'");

        own(IREV).body("items[0].state", equalTo("EXPIRED"));
        answer(IREV, id, "{\"state\": \"ACCEPTED\"}").statusCode(409).body("code", equalTo("INVITATION_EXPIRED"));
        Api.as(Role.EDITOR, IREV)
                .when()
                .get(INVITATIONS + "?state=EXPIRED")
                .then()
                .body("page.total", equalTo(1));
        Api.as(Role.EDITOR, IREV)
                .when()
                .get(INVITATIONS + "?state=INVITED")
                .then()
                .body("page.total", equalTo(0));
        answer(RESO_VILLES, id, "{\"deadline\": \"2190-05-01\"}")
                .statusCode(200)
                .body("state", equalTo("INVITED"));
        answer(IREV, id, "{\"state\": \"ACCEPTED\"}").statusCode(200);
    }

    private static RequestSpecification host() {
        return Api.as(Role.EDITOR, RESO_VILLES);
    }

    private static ValidatableResponse invite(String body) {
        return post(host(), BATCHES, body);
    }

    private static ValidatableResponse own(UUID centre) {
        return Api.as(Role.MEMBER, centre).when().get(INVITATIONS).then().statusCode(200);
    }

    private static ValidatableResponse answer(UUID centre, String id, String patch) {
        return patch(Api.as(Role.EDITOR, centre), INVITATIONS + "/" + id, patch);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
