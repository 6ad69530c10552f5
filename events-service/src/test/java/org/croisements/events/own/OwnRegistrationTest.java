package org.croisements.events.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Links.OWN;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.croisements.events.Links;
import org.croisements.events.Mailbox;
import org.croisements.events.Mailbox.Mail;
import org.croisements.events.Registered;
import org.croisements.events.letter.Outbox;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People register for a forum without an account, and see to their registration by the link in their mail. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class OwnRegistrationTest {

    private static final String MEAL = """
            {"questions": [{"key": "repas", "label": "Quel repas ?", "kind": "CHOICE", "required": true,
             "options": [{"key": "carne", "label": "Avec viande"}, {"key": "vege", "label": "Végétarien"}]}]}""";

    @Inject
    Outbox outbox;

    @BeforeEach
    void addAForumOfOneSeat() throws IOException {
        forum(1);
        Mailbox.empty();
    }

    @Test
    void whoRegistersIsToldByMailAndWhoWaitsIsPromotedAndTold() throws Exception {
        send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202);
        send(Api.anonymous(), REQUESTS, body("paul")).statusCode(202);
        var anna = mail("anna@example.org");
        var paul = mail("paul@example.org");

        assertThat(anna.subject()).isEqualTo("Votre inscription est confirmée : Forum");
        assertThat(paul.subject()).isEqualTo("Vous êtes sur liste d'attente : Forum");
        own(paul.link()).body("state", equalTo("WAITLISTED")).body("position", equalTo(1));
        step(anna.link(), "{\"step\": \"CANCEL\"}").statusCode(200).body("state", equalTo("CANCELLED"));

        assertThat(mail("anna@example.org").subject()).isEqualTo("Votre inscription est annulée : Forum");
        assertThat(mail("anna@example.org").text()).contains("comme vous l'avez demandé");
        assertThat(mail("paul@example.org").subject()).isEqualTo("Une place s'est libérée pour vous : Forum");
        own(paul.link()).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whoAsksTwiceIsAnsweredAlikeAndOnlyTheOwnerLearnsOfIt() throws Exception {
        var first = send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202);
        assertThat(mail("anna@example.org").subject()).contains("confirmée");

        var second = send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202);

        assertThat(second.extract().jsonPath().getMap("$").keySet())
                .isEqualTo(first.extract().jsonPath().getMap("$").keySet());
        assertThat(mail("anna@example.org").subject()).isEqualTo("Vous êtes déjà inscrit : Forum");
    }

    @Test
    void aRegistrationIsHandedOverWithItsLink() throws Exception {
        send(Api.anonymous(), REQUESTS, body("anna")).statusCode(202);
        String former = mail("anna@example.org").link();

        step(former, "{\"step\": \"TRANSFER\", \"person\": " + person("paul") + "}")
                .statusCode(200);

        Api.anonymous()
                .header("Registration-Link", former)
                .when()
                .get(OWN)
                .then()
                .statusCode(404);
        own(mail("paul@example.org").link()).body("email", equalTo("paul@example.org"));
    }

    @Test
    void anOfferIsAcceptedOrDeclinedByItsLink() throws Exception {
        patch(host(), FORUM + "/registration-rules", "{\"promotion\": \"OFFER\"}")
                .statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        String paul = registered("paul", "WAITLISTED");
        String lea = registered("lea", "WAITLISTED");

        step(Links.of(UUID.fromString(anna)), "{\"step\": \"CANCEL\"}").statusCode(200);
        assertThat(mail("paul@example.org").text()).contains("réservée jusqu'au");
        step(Links.of(UUID.fromString(paul)), "{\"step\": \"DECLINE\"}").statusCode(200);
        step(Links.of(UUID.fromString(lea)), "{\"step\": \"ACCEPT\"}").body("state", equalTo("CONFIRMED"));

        step(Links.of(UUID.fromString(paul)), "{\"step\": \"ACCEPT\"}")
                .statusCode(409)
                .body("code", equalTo("REGISTRATION_STEP"));
    }

    @Test
    void aLinkOpensItsOwnRegistrationOnly() throws Exception {
        String anna = registered("anna", "CONFIRMED");
        String paul = registered("paul", "WAITLISTED");

        send(
                        Api.anonymous().header("Registration-Link", Links.of(UUID.fromString(paul))),
                        OWN + "/" + anna + "/steps",
                        "{\"step\": \"CANCEL\"}")
                .statusCode(404)
                .body("code", equalTo("LINK_NOT_FOUND"));
        own(Links.of(UUID.fromString(anna))).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void organisersDoByLinkWhatRegistrantsDoAndNoMore() throws Exception {
        String anna = registered("anna", "CONFIRMED");

        step(Links.of(UUID.fromString(anna)), "{\"step\": \"APPROVE\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/step"));
    }

    @Test
    void answersAndNeedsComeWithTheRegistration() throws Exception {
        patch(host(), FORUM + "/questionnaire", MEAL).statusCode(200);

        send(Api.anonymous(), REQUESTS, body("anna"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/answers"))
                .body("errors[0].code", equalTo("REQUIRED"));
        send(
                        Api.anonymous(),
                        REQUESTS,
                        body(
                                "anna",
                                "\"answers\": [{\"question\": \"repas\", \"values\": [\"vege\"]}]",
                                "\"needs\": {\"needs\": [\"CAPTIONS\"], \"consent\": true}"))
                .statusCode(202);

        host().when()
                .get(FORUM + "/answers")
                .then()
                .body("items[0].answers[0].values", contains("vege"))
                .body("items[0].questionnaire", equalTo(1));
        host().when().get(FORUM + "/access-needs").then().body("items[0].needs", contains("CAPTIONS"));
        assertThat(Registered.one("select count(*) from registration")).isEqualTo(1L);
    }

    @Test
    void whoAsksAgainChangesNothingOfWhatIsThere() throws Exception {
        patch(host(), FORUM + "/questionnaire", MEAL).statusCode(200);
        send(Api.anonymous(), REQUESTS, body("anna", answer("vege"))).statusCode(202);

        send(Api.anonymous(), REQUESTS, body("anna", answer("carne"))).statusCode(202);

        host().when()
                .get(FORUM + "/answers")
                .then()
                .body("page.total", equalTo(1))
                .body("items[0].answers[0].values", contains("vege"));
    }

    @Test
    void whoComesWithoutARegistrationIsLetInBeyondWhatFits() throws Exception {
        registered("anna", "CONFIRMED");
        String waiting = registered("lea", "WAITLISTED");

        send(host(), FORUM + "/walk-ins", body("paul")).statusCode(201).body("state", equalTo("CONFIRMED"));

        own(Links.of(UUID.fromString(waiting))).body("state", equalTo("WAITLISTED"));
        send(host(), FORUM + "/walk-ins", body("paul")).statusCode(409).body("code", equalTo("ALREADY_REGISTERED"));
    }

    private static String answer(String meal) {
        return "\"answers\": [{\"question\": \"repas\", \"values\": [\"" + meal + "\"]}]";
    }

    /** The latest mail to an address. */
    private Mail mail(String address) throws IOException {
        outbox.send();
        var mails = Mailbox.mails().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
        return mails.get(mails.size() - 1);
    }

    private static ValidatableResponse own(String link) {
        return Api.anonymous()
                .header("Registration-Link", link)
                .when()
                .get(OWN)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String link, String body) {
        String id = own(link).extract().path("id");
        return send(Api.anonymous().header("Registration-Link", link), OWN + "/" + id + "/steps", body);
    }
}
