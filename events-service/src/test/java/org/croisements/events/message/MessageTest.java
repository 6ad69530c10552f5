package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;
import static org.croisements.testkit.Directory.CNER;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of what happens to their registrations, and when. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class MessageTest extends ForumMessages {

    @Inject
    MessageRepository repository;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Votre inscription est confirmée : Forum Cités Cap | samedi 5 juin 2190
            en | Your registration is confirmed: Forum Cités Cap   | 5 June 2190
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
    void whoAsksAgainAndAgainFillsNobodysMailbox() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");

        for (int i = 0; i < 5; i++) {
            happened(id, TransitionKind.DUPLICATE, "CONFIRMED", "CONFIRMED");
        }
        outbox.send();

        assertThat(Mailbox.mails()).hasSize(1);
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
    void whoWasRemindedOfADayIsRemindedOfTheNextOnceTheEventHasMoved() throws Exception {
        var id = Registered.add(
                "forum-cites-cap", "CONFIRMED", "claire@example.org", "created_at=now() - interval '3 days'");
        var begins = Instant.parse("2190-06-05T07:30:00Z");
        remind(begins.minusSeconds(86_400));

        patch(admin(), EVENTS + "/forum-cites-cap", "{\"startsOn\": \"2190-06-06\"}")
                .statusCode(200);
        Registered.run("""
                insert into message (event_id, registration_id, kind, state, attempts, due_at, announced_before, announced_now,
                                     version, created_at, updated_at)
                values (?, ?, 'EVENT_MOVED', 'SENT', 1, now(), '{}', '{}', 0, '2190-06-04T08:00:00Z', now())""", Registered.event("forum-cites-cap"), id);
        remind(Instant.parse("2190-06-04T08:15:00Z"));
        assertThat(reminded()).containsExactly("2190-06-05");
        remind(Instant.parse("2190-06-05T08:15:00Z"));
        remind(Instant.parse("2190-06-05T08:30:00Z"));

        assertThat(reminded()).containsExactly("2190-06-05", "2190-06-06");
    }

    private static List<Object> reminded() throws SQLException {
        return Registered.all("select cast(reminds_of as text) from message where kind = 'REMINDER' order by 1");
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
}
