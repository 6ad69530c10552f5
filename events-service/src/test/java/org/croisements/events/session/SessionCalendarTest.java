package org.croisements.events.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Calls.timed;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programme of an event as a calendar, read by two parsers that others wrote. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SessionCalendarTest {

    private static final String FORUM = EVENTS + "/forum";
    private static final String SESSIONS = FORUM + "/sessions";

    private String id = "";

    @BeforeEach
    void addAForumWithASession() {
        Directory.only();
        add(EVENTS, event("Forum", "2027-06-05", """
                "timeZone": "Indian/Mayotte", "place": {"name": "Couvent des Jacobins", "city": "Rennes"}"""));
        add(FORUM + "/rooms", "{\"name\": \"Salle des Horizons\", \"position\": 1}");
        id = add(SESSIONS, timed("Table ronde", 1, "2027-06-05T09:00", "2027-06-05T10:30", """
                "room": "Salle des Horizons", "summary": "Deux mondes ; qui s'ignorent ?", "speakers": [
                {"name": "Camille Martin", "role": "SPEAKER", "status": "CONFIRMED"},
                {"name": "Dominique Petit", "role": "SPEAKER", "status": "DECLINED"}]"""));
        add(SESSIONS, session("À placer", 2));
    }

    @Test
    void theProgrammeIsReadByStrictParsers() throws Exception {
        String calendar = calendar().asString();

        new CalendarBuilder().build(new StringReader(calendar)).validate();
        var single = only(calendar);
        assertThat(single.getUid().getValue()).isEqualTo(id);
        assertThat(single.getSummary().getValue()).isEqualTo("Table ronde");
        assertThat(single.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-06-05T06:00:00Z"));
        assertThat(single.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-06-05T07:30:00Z"));
        assertThat(single.getLocation().getValue()).isEqualTo("Salle des Horizons, Couvent des Jacobins");
        assertThat(single.getDescription().getValue())
                .isEqualTo("Deux mondes ; qui s'ignorent ?\n\nAvec Camille Martin");
        assertThat(calendar)
                .contains("NAME:Programme : Forum\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .contains("DTSTART;TZID=Indian/Mayotte:20270605T090000\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Indian/Mayotte\r\n");
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @Test
    void anUnchangedProgrammeIsTheSameToTheByteAndNotSentTwice() {
        var first = calendar();

        assertThat(calendar().asByteArray()).isEqualTo(first.asByteArray());
        again(first).then().statusCode(304);
    }

    @Test
    void whatChangesInTheEventChangesTheProgrammesCalendar() {
        for (String change : List.of(
                "{\"timeZone\": \"Europe/Paris\"}",
                "{\"place\": {\"name\": \"Halle Martenot\"}}",
                "{\"slug\": \"forum-2027\"}",
                "{\"status\": \"CANCELLED\", \"statusReason\": \"Panne\"}")) {
            var before = Api.anonymous().when().get(FORUM).then().extract();
            String path = before.statusCode() == 200 ? FORUM : EVENTS + "/forum-2027";
            var first = Api.anonymous().when().get(path + "/sessions.ics");
            int sequence = only(first.asString()).getSequence().getValue();

            patch(admin(), path, change).statusCode(200);

            var after = Api.anonymous()
                    .header("If-None-Match", first.header("ETag"))
                    .when()
                    .get((change.contains("slug") ? EVENTS + "/forum-2027" : path) + "/sessions.ics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(only(after).getSequence().getValue()).isGreaterThan(sequence);
            assertThat(only(after).getUid().getValue()).isEqualTo(id);
        }
        assertThat(only(Api.anonymous()
                                .when()
                                .get(EVENTS + "/forum-2027/sessions.ics")
                                .asString())
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void theCalendarIsFilteredAndHiddenAsTheListIs() {
        assertThat(Api.anonymous().when().get(SESSIONS + ".ics?format=VISIT").asString())
                .doesNotContain("VEVENT");

        patch(admin(), FORUM, "{\"audience\": \"NETWORK\"}").statusCode(200);

        Api.anonymous().when().get(SESSIONS + ".ics").then().statusCode(404);
    }

    private static Response calendar() {
        return Api.anonymous()
                .when()
                .get(SESSIONS + ".ics")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .extract()
                .response();
    }

    private static Response again(Response first) {
        return Api.anonymous()
                .header("If-None-Match", first.header("ETag"))
                .when()
                .get(SESSIONS + ".ics");
    }

    private static VEvent only(String calendar) {
        var read = Biweekly.parse(calendar).first();
        assertThat(read.validate(read.getVersion())).isEmpty();
        assertThat(read.getEvents()).hasSize(1);
        return read.getEvents().get(0);
    }
}
