package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.events.Mailbox;
import org.croisements.events.Mailbox.Mail;
import org.croisements.events.Registered;
import org.croisements.events.registration.Registrations;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who registered for an event is told when it is no longer at the time or place that they reckon with. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class MoveTest extends MovingForum {

    private static final String A_WEEK_LATER = "{\"startsOn\": \"2190-06-12\", \"status\": \"RESCHEDULED\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Changement de date, d'horaire ou de lieu : Forum | Auparavant : samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris) | Désormais : samedi 12 juin 2190, 09:30 – 17:00 (Europe/Paris)
            en | Change of date, time or place: Forum             | 5 June 2190, 09:30 – 17:00 (Europe/Paris)                     | 12 June 2190, 09:30 – 17:00 (Europe/Paris)
            """)
    void whoIsRegisteredIsToldTheOldAndTheNewTimeInTheirLanguage(
            String language, String subject, String before, String now) throws Exception {
        look();
        Registered.add("forum", "CONFIRMED", "claire@example.org", "language='" + language + "'");

        move(A_WEEK_LATER);

        assertThat(told()).extracting(Mail::to, Mail::subject).containsExactly(tuple("claire@example.org", subject));
        var letter = Mailbox.mails().get(0);
        assertThat(letter.text().lines())
                .anyMatch(line -> line.endsWith(before))
                .anyMatch(line -> line.endsWith(now));
        host().header("Registration-Link", letter.link())
                .when()
                .get("/api/v1/own-registration")
                .then()
                .statusCode(200);
    }

    @Test
    void theCalendarMovesTheEntryThatItHas() throws Exception {
        Registrations.registered("claire", "CONFIRMED");
        outbox.send();
        String first = Mailbox.mails().get(0).enclosed().get(0);
        Mailbox.empty();

        move(A_WEEK_LATER);

        String second = told().get(0).enclosed().get(0);
        assertThat(line(second, "UID")).isEqualTo(line(first, "UID"));
        assertThat(sequence(second)).isGreaterThan(sequence(first));
        assertThat(line(second, "METHOD")).isEqualTo("PUBLISH");
        assertThat(line(second, "DTSTART;TZID=Europe/Paris")).isEqualTo("21900612T093000");
    }

    @Test
    void anotherPlaceIsToldToThoseWhoComeThereAlone() throws Exception {
        registered("claire", "CONFIRMED");
        registered("denis", "CONFIRMED", "\"attendance\": \"ONLINE\"");

        move("{\"place\": {\"name\": \"Le Quartz\", \"city\": \"Brest\"}}");

        var letters = told();
        assertThat(letters).extracting(Mail::to).containsExactly("claire@example.org");
        assertThat(letters.get(0).text().lines())
                .contains("Lieu auparavant : Couvent des Jacobins, Rennes", "Lieu désormais : Le Quartz, Brest")
                .noneMatch(line -> line.startsWith("Auparavant"));
    }

    @Test
    void aSessionThatMovesIsToldToThoseWhoChoseItAlone() throws Exception {
        registered("claire", "CONFIRMED", "\"sessions\": [\"" + morning + "\"]");
        registered("denis", "CONFIRMED", "\"sessions\": [\"" + afternoon + "\"]");

        patch(host(), FORUM + "/sessions/" + morning, "{\"startsAt\": \"2190-06-05T11:00:00\"}")
                .statusCode(200);
        look();

        var letters = told();
        assertThat(letters).extracting(Mail::to).containsExactly("claire@example.org");
        assertThat(letters.get(0).text().lines())
                .containsSequence(
                        "Atelier du matin",
                        "Auparavant : samedi 5 juin 2190, 10:00 – 12:00",
                        "Désormais : samedi 5 juin 2190, 11:00 – 12:00");
        assertThat(letters.get(0).enclosed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, true",
        "CONFIRMED, true",
        "WAITLISTED, true",
        "OFFERED, true",
        "ATTENDED, true",
        "NO_SHOW, false",
        "REFUSED, false",
        "CANCELLED, false",
        "EXPIRED, false",
    })
    void whoComesOrMayStillComeIsTold(String state, boolean told) throws Exception {
        registered("anna", "CONFIRMED");
        Registered.add(
                "forum",
                state,
                "claire@example.org",
                "offered_until=" + (state.equals("OFFERED") ? "'2190-05-01T10:00:00Z'" : "null"));

        move(A_WEEK_LATER);

        assertThat(told()).extracting(Mail::to).contains("anna@example.org");
        assertThat(Mailbox.mails().stream().anyMatch(mail -> mail.to().equals("claire@example.org")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": "POSTPONED"}                      | L'événement est reporté : il n'a pas lieu à la date annoncée. Vous serez prévenu de la nouvelle date.
            {"attendanceMode": "ONLINE"}                 | Lieu désormais : en ligne
            {"startTime": null, "endTime": null}         | Désormais : samedi 5 juin 2190 (Europe/Paris)
            {"endTime": "18:00"}                         | Désormais : samedi 5 juin 2190, 09:30 – 18:00 (Europe/Paris)
            {"endsOn": "2190-06-06"}                     | Désormais : samedi 5 juin 2190, 09:30 – dimanche 6 juin 2190, 17:00 (Europe/Paris)
            {"place": null}                              | Lieu désormais : non précisé
            """)
    void whateverPeopleReckonWithIsTold(String change, String said) throws Exception {
        registered("claire", "CONFIRMED");

        move(change);

        assertThat(told().get(0).text().lines()).contains(said);
    }

    @Test
    void whoHadASeatAtThePlaceIsToldTheLinkOnceItIsOnline() throws Exception {
        registered("claire", "CONFIRMED");
        registered("denis", "CONFIRMED");
        registered("emma", "WAITLISTED");

        move(
                "{\"attendanceMode\": \"ONLINE\", \"onlineUrl\": \"https://visio.example.org/forum\", \"status\": \"MOVED_ONLINE\"}");

        assertThat(told().stream()
                        .filter(mail ->
                                mail.text().lines().anyMatch("En ligne : https://visio.example.org/forum"::equals)))
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("claire@example.org", "denis@example.org");
        assertThat(Mailbox.mails()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "Grand forum"}
            {"summary": "Deux ateliers"}
            {"endsOn": "2190-06-05"}
            {"registration": {"mode": "INTERNAL", "capacity": 5}}
            """)
    void whatMovesNobodyIsToldToNobody(String change) throws Exception {
        registered("claire", "CONFIRMED");

        move(change);

        assertThat(told()).isEmpty();
        assertThat(moves()).isZero();
    }

    @Test
    void whoeverRunsTheEventSeesWhatIsToldAndWhatWillBe() throws Exception {
        registered("claire", "CONFIRMED");

        move(A_WEEK_LATER);

        host().when()
                .get(FORUM + "/messages?kind=EVENT_MOVED")
                .then()
                .statusCode(200)
                .body("items.state", contains("WAITING"))
                .body("items[0].announcedBefore.startsOn", equalTo("2190-06-05"))
                .body("items[0].announcedNow.startsOn", equalTo("2190-06-12"))
                .body("items[0].announcedNow.place", equalTo("Couvent des Jacobins, Rennes"));
        host().when()
                .get(FORUM + "/messages.csv?kind=EVENT_MOVED&fields=state,announcedBefore")
                .then()
                .statusCode(200)
                .body(containsString("WAITING,2190-06-05,09:30,,17:00,Europe/Paris,false,false,"));
        told();
        host().when()
                .get(FORUM + "/messages?sort=createdAt")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CONFIRMATION", "EVENT_MOVED"))
                .body("items.state", contains("SENT", "SENT"))
                .body("items[0].announcedBefore", nullValue());
    }

    @Test
    void whoHandsARegistrationOverLeavesNoOldTimesBehind() throws Exception {
        String id = registered("claire", "CONFIRMED");
        move(A_WEEK_LATER);

        step(id, "{\"step\": \"TRANSFER\", \"person\": " + Registrations.person("denis") + "}")
                .statusCode(200);

        assertThat(told())
                .extracting(Mail::to, Mail::subject)
                .containsExactly(tuple("denis@example.org", "Une inscription vous est transmise : Forum"));
    }

    @Test
    void ofWhoIsErasedNothingStays() throws Exception {
        registered("claire", "CONFIRMED");
        move(A_WEEK_LATER);

        post(admin(), "/api/v1/attendee-erasures", "{\"email\": \"claire@example.org\", \"reason\": \"REQUEST\"}")
                .statusCode(200);

        assertThat(moves()).isZero();
        assertThat(Registered.one("select count(*) from announcement_known")).isEqualTo(0L);
    }

    private static long moves() throws Exception {
        return (Long) Registered.one("select count(*) from message where kind = 'EVENT_MOVED'");
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(line(calendar, "SEQUENCE"));
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
