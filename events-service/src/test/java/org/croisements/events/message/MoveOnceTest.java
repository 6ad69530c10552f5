package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.croisements.events.Mailbox;
import org.croisements.events.Mailbox.Mail;
import org.croisements.events.Registered;
import org.croisements.events.allocation.Presence;
import org.croisements.events.allocation.Wants;
import org.croisements.events.ledger.Arrival;
import org.croisements.events.ledger.Person;
import org.croisements.events.mail.Letter;
import org.croisements.events.registration.Registrations;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** However often and whenever an event moves, everybody ends up knowing when and where it is, and is told it once. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class MoveOnceTest extends MovingForum {

    private static final String BACK = "{\"startsOn\": \"2190-06-05\", \"status\": \"SCHEDULED\"}";

    @Test
    void severalMovesBeforeTheLetterLeavesAreOneLetter() throws Exception {
        registered("claire", "CONFIRMED");

        move(to("2190-06-12"));
        move(to("2190-06-19"));
        move("{\"place\": {\"name\": \"Le Quartz\", \"city\": \"Brest\"}}");

        var letters = told();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).text().lines())
                .contains(
                        "Auparavant : samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)",
                        "Désormais : samedi 19 juin 2190, 09:30 – 17:00 (Europe/Paris)",
                        "Lieu désormais : Le Quartz, Brest");
        assertThat(told()).hasSize(1);
    }

    @Test
    void nothingIsSentWhereItMovedBack() throws Exception {
        registered("claire", "CONFIRMED");

        move(to("2190-06-12"));
        move(BACK);

        assertThat(told()).isEmpty();
        assertThat(Registered.all("select state from message where kind = 'EVENT_MOVED'"))
                .isEqualTo(List.of("DROPPED"));
    }

    @Test
    void aSecondMoveIsToldFromWhatTheFirstLetterSaid() throws Exception {
        registered("claire", "CONFIRMED");
        move(to("2190-06-12"));
        told();
        Mailbox.empty();

        move(to("2190-06-19"));

        assertThat(told()).hasSize(1);
        assertThat(Mailbox.mails().get(0).text().lines())
                .contains("Auparavant : samedi 12 juin 2190, 09:30 – 17:00 (Europe/Paris)");
    }

    @Test
    void theLetterWaitsForFurtherMoves() throws Exception {
        registered("claire", "CONFIRMED");

        move(to("2190-06-12"));
        outbox.send();

        assertThat(Mailbox.mails()).isEmpty();
        assertThat(Registered.all(
                        "select due_at = created_at + interval '10 minutes' from message where kind = 'EVENT_MOVED'"))
                .isEqualTo(List.of(true));
    }

    @Test
    void whatCouldNotBeSentIsToldOnceAsItIsWhenItCan() throws Exception {
        registered("claire", "CONFIRMED");
        move(to("2190-06-12"));
        due();
        outbox.send(letter -> {
            throw new IllegalStateException();
        });

        move(to("2190-06-19"));

        assertThat(told()).hasSize(1);
        assertThat(Mailbox.mails().get(0).text().lines())
                .contains(
                        "Auparavant : samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)",
                        "Désormais : samedi 19 juin 2190, 09:30 – 17:00 (Europe/Paris)");
        assertThat(Registered.all("select state from message where kind = 'EVENT_MOVED' order by state"))
                .isEqualTo(List.of("DROPPED", "SENT"));
    }

    @Test
    void whatMovesBackWhileItsLetterLeavesIsToldAgain() throws Exception {
        registered("claire", "CONFIRMED");
        move(to("2190-06-12"));
        due();
        var isBack = new AtomicBoolean();

        outbox.send(letter -> {
            if (!isBack.getAndSet(true)) {
                backAgain(letter);
            }
        });

        assertThat(told()).hasSize(1);
        assertThat(Mailbox.mails().get(0).text().lines())
                .contains(
                        "Auparavant : samedi 12 juin 2190, 09:30 – 17:00 (Europe/Paris)",
                        "Désormais : samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)");
    }

    private void backAgain(Letter leaving) {
        try {
            assertThat(leaving.text()).contains("Désormais : samedi 12 juin 2190");
            move(BACK);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsCancelledIsToldAsThatAlone() throws Exception {
        registered("claire", "CONFIRMED");
        move(to("2190-06-12"));

        move("{\"status\": \"CANCELLED\", \"statusReason\": \"Grève\"}");

        assertThat(told()).extracting(Mail::subject).containsExactly("Votre inscription est annulée : Forum");
    }

    @Test
    void aDraftTellsNobodyUntilItIsPublishedAgain() throws Exception {
        registered("claire", "CONFIRMED");
        move(to("2190-06-12"));
        move("{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"À revoir\"}");
        move(to("2190-06-19"));

        assertThat(told()).isEmpty();
        move("{\"publication\": \"PUBLISHED\"}");

        assertThat(told()).hasSize(1);
        assertThat(Mailbox.mails().get(0).text().lines())
                .contains(
                        "Auparavant : samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)",
                        "Désormais : samedi 19 juin 2190, 09:30 – 17:00 (Europe/Paris)");
    }

    @Test
    void whatIsOverIsToldToNobody() throws Exception {
        addAs(
                RESO_VILLES,
                EVENTS,
                event("Passé", "2018-06-05", "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 2}"));
        Registered.add("passe", "CONFIRMED", "claire@example.org");
        var past = Registered.event("passe");
        QuarkusTransaction.requiringNew().run(() -> desks.close(desks.open(past, true)));

        patch(host(), EVENTS + "/passe", "{\"startTime\": \"09:00\"}").statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> desks.close(desks.open(past, true)));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoRegistersWhileItMovesIsTold() throws Exception {
        registered("anna", "CONFIRMED");
        var event = Registered.event("forum");

        QuarkusTransaction.requiringNew().run(() -> {
            var desk = desks.open(event, true);
            patch(host(), FORUM, to("2190-06-12")).statusCode(200);
            // Whoever told those alone who can be seen when the event moves would tell nobody but her.
            assertThat(Registrations.value("select string_agg(email, ',') from registration"))
                    .isEqualTo("anna@example.org");
            desk.arrive(claire(), false);
            desks.close(desk);
        });
        look();

        outbox.send();
        Mailbox.empty();
        assertThat(told()).extracting(Mail::to).containsExactlyInAnyOrder("anna@example.org", "claire@example.org");
    }

    @Test
    void whoRegistersOnceItHasMovedIsToldNothingOfIt() throws Exception {
        registered("anna", "CONFIRMED");

        // Nobody has looked when Claire comes: she finds what is announced now, and the others are told then.
        patch(host(), FORUM, to("2190-06-12")).statusCode(200);
        registered("claire", "CONFIRMED");
        look();

        assertThat(told()).extracting(Mail::to).containsExactly("anna@example.org");
    }

    private static Arrival claire() {
        var wants = new Wants(Presence.IN_PERSON, Set.of(), null);
        var person = new Person("Claire", "Le Goff", "claire@example.org", null, null, null, "fr", null);
        return new Arrival(UUID.randomUUID(), Presence.IN_PERSON, wants, null, "PUBLIC", person);
    }

    private static String to(String day) {
        return "{\"startsOn\": \"" + day + "\", \"status\": \"RESCHEDULED\"}";
    }
}
