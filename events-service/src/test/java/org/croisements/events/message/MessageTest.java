package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.Transition;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.letter.Outbox;
import org.croisements.events.mail.Post;
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

/** RésO Villes holds a forum; what happens to its seats is told to whom it concerns. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class MessageTest {

    private static final String OWN = "/api/v1/own-registration";

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    MessageRepository repository;

    @BeforeEach
    void addAForum() throws IOException {
        Directory.only();
        Mailbox.empty();
        addAs(RESO_VILLES, EVENTS, event("Forum Cités Cap", "2190-06-05", """
                "startTime": "09:30", "place": {"name": "Couvent des Jacobins", "city": "Rennes"},
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}]"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Votre inscription est confirmée : Forum Cités Cap | samedi 5 juin 2190
            en | Your registration is confirmed: Forum Cités Cap   | Saturday, 5 June 2190
            """)
    void whoeverHasASeatIsToldInTheirLanguageWithACalendar(String language, String subject, String day)
            throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org", "language='" + language + "'");

        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();

        var mail = Mailbox.mails().get(0);
        assertThat(mail.to()).isEqualTo("claire@example.org");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(day, "Couvent des Jacobins, Rennes").doesNotContain("Prénom");
        assertThat(mail.enclosed()).hasSize(2);
        assertThat(mail.enclosed().get(0)).contains("METHOD:PUBLISH", "STATUS:CONFIRMED", "SUMMARY:Forum Cités Cap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARRIVED     |            | PENDING    | Votre demande d'inscription : Forum Cités Cap
            ARRIVED     |            | WAITLISTED | Vous êtes sur liste d'attente : Forum Cités Cap
            MOVED       | PENDING    | CONFIRMED  | Votre inscription est confirmée : Forum Cités Cap
            MOVED       | WAITLISTED | CONFIRMED  | Une place s'est libérée pour vous : Forum Cités Cap
            MOVED       | PENDING    | REFUSED    | Votre demande d'inscription n'est pas retenue : Forum Cités Cap
            MOVED       | CONFIRMED  | CANCELLED  | Votre inscription est annulée : Forum Cités Cap
            MOVED       | OFFERED    | EXPIRED    | La place proposée n'est plus réservée : Forum Cités Cap
            RESEATED    | CONFIRMED  | CONFIRMED  | Vos séquences ont changé : Forum Cités Cap
            TRANSFERRED | CONFIRMED  | CONFIRMED  | Une inscription vous est transmise : Forum Cités Cap
            DUPLICATE   | CONFIRMED  | CONFIRMED  | Vous êtes déjà inscrit : Forum Cités Cap
            """)
    void eachThingThatHappensHasItsWords(TransitionKind kind, @Nullable String before, String after, String subject)
            throws Exception {
        var id = Registered.add("forum-cites-cap", after, "claire@example.org");

        happened(id, kind, before, after);
        outbox.send();

        assertThat(Mailbox.mails()).extracting(Mailbox.Mail::subject).containsExactly(subject);
    }

    @Test
    void anOfferSaysUntilWhenOnTheClocksOfTheEvent() throws Exception {
        var id = Registered.add(
                "forum-cites-cap", "OFFERED", "claire@example.org", "offered_until='2190-05-01T10:00:00Z'");

        happened(id, TransitionKind.MOVED, "WAITLISTED", "OFFERED");
        outbox.send();

        assertThat(Mailbox.mails().get(0).text()).contains("samedi 1 mai 2190").contains("12:00");
    }

    @Test
    void aCancellationTakesTheEventOutOfTheCalendarThatTheConfirmationPutItIn() throws Exception {
        var id = Registered.add("forum-cites-cap", "CANCELLED", "claire@example.org");

        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();
        happened(id, TransitionKind.MOVED, "CONFIRMED", "CANCELLED");
        outbox.send();

        String uid = "UID:" + Registered.event("forum-cites-cap");
        assertThat(Mailbox.mails())
                .extracting(mail -> mail.enclosed().get(0))
                .allSatisfy(calendar -> assertThat(calendar).contains(uid));
        assertThat(Mailbox.mails().get(1).enclosed().get(0)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @Test
    void theLinkOpensOnesOwnRegistrationAndNothingElse() throws Exception {
        var id = Registered.add("forum-cites-cap", "WAITLISTED", "claire@example.org", "reason='PLACE_FULL'");
        Registered.add("forum-cites-cap", "WAITLISTED", "autre@example.org");
        happened(id, TransitionKind.ARRIVED, null, "WAITLISTED");
        outbox.send();
        String link = Mailbox.mails().get(0).link();

        own(link)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(id.toString()))
                .body("email", equalTo("claire@example.org"))
                .body("state", equalTo("WAITLISTED"))
                .body("position", equalTo(1))
                .body("event.slug", equalTo("forum-cites-cap"));
        assertThat(Registered.all("select encode(fingerprint, 'base64') from registration_link"))
                .hasSize(1)
                .noneMatch(stored -> link.contains(stored.toString()));
    }

    @ParameterizedTest
    @CsvSource({"crl_", "x", "crl_AZfA3gAAcACAAAAAAAAAAQAAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoLinkOpensNothing(String token) {
        own(token).statusCode(404).body("code", equalTo("LINK_NOT_FOUND"));
        Api.anonymous().when().get(OWN).then().statusCode(404).body("code", equalTo("LINK_NOT_FOUND"));
    }

    @Test
    void aForgedLinkOpensNothing() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();
        String link = Mailbox.mails().get(0).link();

        for (int i = 4; i < link.length() - 1; i += 7) {
            char other = link.charAt(i) == 'A' ? 'B' : 'A';
            own(link.substring(0, i) + other + link.substring(i + 1)).statusCode(404);
        }
        own(link).statusCode(200);
    }

    @Test
    void whoHandsARegistrationOverSeesItNoMore() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();
        String former = Mailbox.mails().get(0).link();
        Mailbox.empty();

        Registered.run("update registration set email = 'paul@example.org' where id = ?", id);
        happened(id, TransitionKind.TRANSFERRED, "CONFIRMED", "CONFIRMED");
        outbox.send();

        own(former).statusCode(404);
        assertThat(Mailbox.mails()).extracting(Mailbox.Mail::to).containsExactly("paul@example.org");
        own(Mailbox.mails().get(0).link()).statusCode(200).body("email", equalTo("paul@example.org"));
    }

    @Test
    void whoAsksAgainAndAgainFillsNobodysMailbox() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");

        for (int i = 0; i < 5; i++) {
            happened(id, TransitionKind.DUPLICATE, "CONFIRMED", "CONFIRMED");
        }
        outbox.send();

        assertThat(Mailbox.mails()).hasSize(1);
    }

    @Test
    void whatIsUndoneIsNotTold() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        QuarkusTransaction.begin();
        messages.happened(
                Registered.event("forum-cites-cap"),
                List.of(transition(id, TransitionKind.ARRIVED, null, "CONFIRMED")));

        QuarkusTransaction.rollback();
        outbox.send();

        assertThat(Mailbox.mails()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsTriedAgainForTwoDaysAndThenGivenUp() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        Post broken = letter -> {
            throw new IllegalStateException("550 <" + letter.to() + "> unknown");
        };

        outbox.send(broken);
        listed().body("items[0].state", equalTo("WAITING")).body("items[0].failure", equalTo("IllegalStateException"));
        outbox.send(broken);
        listed().body("items[0].attempts", equalTo(1));
        for (int i = 0; i < 9; i++) {
            Registered.run("update message set due_at = now() - interval '1 second' where state = 'WAITING'");
            outbox.send(broken);
        }

        listed().body("items[0].state", equalTo("FAILED")).body("items[0].attempts", equalTo(8));
        assertThat(Registered.all("select m::text from message m").toString()).doesNotContain("claire");
    }

    @Test
    void whatFailedIsSentOnceItCanBe() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send(letter -> {
            throw new IllegalStateException();
        });
        Registered.run("update message set due_at = now() - interval '1 second'");

        outbox.send();
        outbox.send();

        assertThat(Mailbox.mails()).hasSize(1);
        listed().body("items[0].state", equalTo("SENT"))
                .body("items[0].dueAt", nullValue())
                .body("items[0].failure", nullValue());
    }

    @Test
    void whoIsErasedIsToldNothing() throws Exception {
        var id = Registered.add("forum-cites-cap", "CANCELLED", "claire@example.org");
        happened(id, TransitionKind.MOVED, "CONFIRMED", "CANCELLED");
        Registered.run("update registration set given_name = null, family_name = null, email = null, email_key = null,"
                + " erased_at = now()");

        outbox.send();

        assertThat(Mailbox.mails()).isEmpty();
        listed().body("items.state", contains("DROPPED"));
    }

    @Test
    void peopleAreRemindedOnceOfWhatIsNear() throws Exception {
        Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org", "created_at=now() - interval '3 days'");
        Registered.add("forum-cites-cap", "WAITLISTED", "attend@example.org", "created_at=now() - interval '3 days'");
        Registered.add("forum-cites-cap", "CONFIRMED", "tard@example.org");
        var begins = Instant.parse("2190-06-05T07:30:00Z");

        remind(begins.minusSeconds(3 * 86_400));
        assertThat(Registered.all("select kind from message")).isEmpty();
        Registered.run("update registration set created_at = '2190-06-03T12:00:00Z' where email = 'tard@example.org'");
        remind(begins.minusSeconds(86_400));
        remind(begins.minusSeconds(86_000));

        assertThat(Registered.all("select r.email from message m join registration r on r.id = m.registration_id"))
                .containsExactly("claire@example.org");
    }

    @Test
    void whoRunsTheEventSeesThatPeopleWereToldAndNotWhom() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");

        String list = listed().body("items.kind", contains("CONFIRMATION"))
                .body("items.registration", contains(id.toString()))
                .extract()
                .asString();

        assertThat(list).doesNotContain("claire", "crl_");
        Api.as(Role.CENTRE_ADMIN, CNER)
                .when()
                .get(EVENTS + "/forum-cites-cap/messages")
                .then()
                .statusCode(403);
        Api.anonymous().when().get(EVENTS + "/forum-cites-cap/messages").then().statusCode(401);
    }

    private void remind(Instant now) {
        repository.remind(now, now.plusSeconds(2 * 86_400));
    }

    private void happened(UUID registration, TransitionKind kind, @Nullable String before, String after)
            throws SQLException {
        var event = Registered.event("forum-cites-cap");
        QuarkusTransaction.requiringNew()
                .run(() -> messages.happened(event, List.of(transition(registration, kind, before, after))));
    }

    private static Transition transition(
            UUID registration, TransitionKind kind, @Nullable String before, @Nullable String after) {
        return new Transition(1, Instant.EPOCH, kind, registration, null, null, before, after, null, null, null);
    }

    private static ValidatableResponse own(String link) {
        return Api.anonymous().header("Registration-Link", link).when().get(OWN).then();
    }

    private static ValidatableResponse listed() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum-cites-cap/messages")
                .then()
                .statusCode(200);
    }
}
