package org.croisements.events.question;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Links.OWN;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RésO Villes asks whether one stays for lunch, and what one eats then. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class QuestionnaireTest {

    private static final String LUNCH = """
            {"key": "dejeuner", "label": "Déjeunez-vous ?", "kind": "YES_NO", "required": true, "options": []}""";
    private static final String MEAL = """
            {"key": "repas", "label": "Quel repas ?", "kind": "CHOICE", "required": true,
             "options": [{"key": "carne", "label": "Avec viande"}, {"key": "vege", "label": "Végétarien"}],
             "onlyIf": {"question": "dejeuner", "answers": ["YES"]}}""";
    private static final String WORDS = """
            {"key": "attentes", "label": "Vos attentes ?", "kind": "TEXT", "required": false, "options": []}""";
    private static final String QUESTIONNAIRE = EVENTS + "/forum/questionnaire";

    private UUID registration = UUID.randomUUID();

    @BeforeEach
    void addAForumWithQuestions() throws SQLException {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", "2190-06-05"));
        asking(LUNCH, MEAL, WORDS).statusCode(200).header("ETag", "\"1\"");
        registration = Registered.add("forum", "CONFIRMED", "claire@example.org");
    }

    @Test
    void whoeverSeesTheEventSeesWhatItAsks() {
        Api.anonymous()
                .when()
                .get(QUESTIONNAIRE)
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("questions.key", contains("dejeuner", "repas", "attentes"))
                .body("questions[1].onlyIf.question", equalTo("dejeuner"));
        addAs(RESO_VILLES, EVENTS, draft("Secret", "2190-06-05"));
        Api.anonymous().when().get(EVENTS + "/secret/questionnaire").then().statusCode(404);
    }

    @Test
    void anEventThatAsksNothingSaysSo() {
        addAs(RESO_VILLES, EVENTS, event("Autre", "2190-06-05"));

        Api.anonymous()
                .when()
                .get(EVENTS + "/autre/questionnaire")
                .then()
                .body("number", equalTo(0))
                .body("questions", empty());
    }

    @Test
    void whatWasAskedBeforeStays() {
        asking(WORDS).statusCode(200).body("number", equalTo(2));
        asking(WORDS).statusCode(200).body("number", equalTo(2));

        Api.anonymous()
                .when()
                .get(QUESTIONNAIRE + "?number=1")
                .then()
                .body("questions.key", contains("dejeuner", "repas", "attentes"));
        Api.anonymous()
                .when()
                .get(QUESTIONNAIRE + "?number=3")
                .then()
                .statusCode(404)
                .body("code", equalTo("QUESTIONNAIRE_NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "CHOICE", "options": []                                             | /questions/0/options
            "kind": "TEXT", "options": [{"key": "a", "label": "A"}]                     | /questions/0/options
            "kind": "CHOICE", "options": [{"key": "a", "label": "A"}, {"key": "a", "label": "B"}] | /questions/0/options
            "kind": "TEXT", "options": [], "onlyIf": {"question": "x", "answers": ["a"]} | /questions/0/onlyIf/question
            "kind": "TEXT", "options": [], "onlyIf": {"question": "q", "answers": ["a"]} | /questions/0/onlyIf/question
            """)
    void questionsThatMakeNoSenseAreRefused(String members, String pointer) {
        asking("{\"key\": \"q\", \"label\": \"Q\", \"required\": false, " + members + "}")
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question": "dejeuner", "values": ["NO"]}
            {"question": "dejeuner", "values": ["YES"]}, {"question": "repas", "values": ["vege"]}
            {"question": "attentes", "values": ["Rencontrer"]}, {"question": "dejeuner", "values": ["NO"]}
            """)
    void answersToWhatIsAskedAreKept(String answers) {
        answering(answers).statusCode(200).body("questionnaire", equalTo(1)).header("ETag", "\"1\"");

        Links.holder(registration).when().get(OWN + "/answers").then().body("questionnaire", equalTo(1));
        Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum/answers")
                .then()
                .body("items.id", contains(registration.toString()))
                .body("items.answers.flatten().question", hasItem("dejeuner"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question": "attentes", "values": ["Rien"]}                                             | /answers           | REQUIRED
            {"question": "dejeuner", "values": ["YES"]}                                              | /answers           | REQUIRED
            {"question": "dejeuner", "values": ["NO"]}, {"question": "repas", "values": ["vege"]}    | /answers/1/question | UNEXPECTED
            {"question": "dejeuner", "values": ["MAYBE"]}                                            | /answers/0/values/0 | UNKNOWN_VALUE
            {"question": "dejeuner", "values": ["YES", "NO"]}                                        | /answers/0/values  | TOO_MANY
            {"question": "dejeunez", "values": ["NO"]}                                               | /answers/0/question | UNKNOWN_REFERENCE
            {"question": "dejeuner", "values": ["NO"]}, {"question": "dejeuner", "values": ["NO"]}   | /answers/1/question | DUPLICATE
            """)
    void otherAnswersAreRefusedWithTheirPlace(String answers, String pointer, String code) {
        answering(answers).statusCode(400).body("errors.find { it.code == '" + code + "' }.pointer", equalTo(pointer));
    }

    @Test
    void answersStayBesideTheQuestionsThatTheyAnswer() {
        answering("{\"question\": \"dejeuner\", \"values\": [\"NO\"]}").statusCode(200);

        asking(WORDS).statusCode(200);

        Links.holder(registration)
                .when()
                .get(OWN + "/answers")
                .then()
                .body("questionnaire", equalTo(1))
                .body("answers[0].question", equalTo("dejeuner"));
    }

    @Test
    void whoIsNotRegisteredAnyMoreAnswersNoMore() throws SQLException {
        var cancelled = Registered.add("forum", "CANCELLED", "paul@example.org");

        patch(Links.holder(cancelled), OWN + "/answers", "{\"answers\": []}")
                .statusCode(409)
                .body("code", equalTo("REGISTRATION_STEP"));
    }

    @Test
    void answersAreForThoseWhoRunTheEvent() {
        Api.as(Role.CENTRE_ADMIN, CNER)
                .when()
                .get(EVENTS + "/forum/answers")
                .then()
                .statusCode(403);
        Api.as(Role.PARTNER, RESO_VILLES, "events:write")
                .when()
                .get(EVENTS + "/forum/answers")
                .then()
                .statusCode(403);
        Api.as(Role.PARTNER, RESO_VILLES, "events:registrations")
                .when()
                .get(EVENTS + "/forum/answers")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse answering(String answers) {
        return patch(Links.holder(registration), OWN + "/answers", "{\"answers\": [" + answers + "]}");
    }

    private static ValidatableResponse asking(String... questions) {
        return patch(
                Api.as(Role.EDITOR, RESO_VILLES),
                QUESTIONNAIRE,
                "{\"questions\": [" + String.join(", ", questions) + "]}");
    }
}
