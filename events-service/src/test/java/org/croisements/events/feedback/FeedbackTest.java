package org.croisements.events.feedback;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Links.OWN;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Links;
import org.croisements.events.Registered;
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
class FeedbackTest {

    private int people;

    @BeforeEach
    void holdAForum() {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", "2018-06-05"));
    }

    @Test
    void whatPeopleThinkIsToldOnceFiveHaveSaidIt() throws SQLException {
        for (int i = 0; i < 4; i++) {
            say(come("ATTENDED"), "{\"rating\": 5, \"comment\": \"Mot " + (4 - i) + "\"}")
                    .statusCode(200);
        }
        all().body("answers", nullValue()).body("average", nullValue()).body("comments", empty());

        say(come("ATTENDED"), "{\"rating\": 1}").statusCode(200);

        all().body("answers", equalTo(5))
                .body("average", equalTo(4.2f))
                .body("comments", contains("Mot 1", "Mot 2", "Mot 3", "Mot 4"));
    }

    @Test
    void oneMayThinkAgain() throws SQLException {
        var id = come("ATTENDED");
        say(id, "{\"rating\": 2, \"comment\": \"Trop long\"}").statusCode(200).header("ETag", "\"1\"");

        say(id, "{\"rating\": 4}").statusCode(200).body("comment", equalTo("Trop long"));

        Links.holder(id).when().get(OWN + "/feedback").then().body("rating", equalTo(4));
    }

    @Test
    void onlyWhoAttendedHasSomethingToSay() throws SQLException {
        say(come("NO_SHOW"), "{\"rating\": 1}").statusCode(409).body("code", equalTo("REGISTRATION_STEP"));
    }

    @Test
    void aRatingIsNeededAndLiesBetweenOneAndFive() throws SQLException {
        var id = come("ATTENDED");

        say(id, "{\"comment\": \"Bien\"}").statusCode(400).body("errors[0].pointer", equalTo("/rating"));
        say(id, "{\"rating\": 6}").statusCode(400).body("errors[0].pointer", equalTo("/rating"));
    }

    private UUID come(String state) throws SQLException {
        return Registered.add("forum", state, "p" + ++people + "@example.org");
    }

    private static ValidatableResponse say(UUID registration, String feedback) {
        return patch(Links.holder(registration), OWN + "/feedback", feedback);
    }

    private static ValidatableResponse all() {
        return Api.as(Role.EDITOR, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum/feedback")
                .then()
                .statusCode(200);
    }
}
