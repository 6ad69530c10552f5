package org.croisements.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;

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
import net.fortuna.ical4j.model.Calendar;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events as calendars, read by two parsers that others wrote. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventCalendarTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addAForum() {
        Directory.only();
        add(EVENTS, event("Forum Cités Cap' ; « l'avenir, c'est ici » \\\\ été 2018", "2018-06-05", """
                "slug": "forum", "endsOn": "2018-06-06", "startTime": "09:30", "endTime": "17:00", "format": "FORUM",
                "summary": "Plénières, ateliers; et des présentations d'expériences de toutes les régions de France",
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}],
                "place": {"name": "Couvent des Jacobins", "city": "Rennes",
                          "position": {"latitude": 48.1147, "longitude": -1.6794}}"""));
    }

    @Test
    void aCalendarIsReadByStrictParsers() throws Exception {
        var calendar = get(EVENTS + ".ics").asString();

        var read = strict(calendar);
        read.validate();
        var single = only(calendar);
        assertThat(single.getUid().getValue())
                .isEqualTo(Api.anonymous().when().get(FORUM).path("id"));
        assertThat(single.getSummary().getValue()).isEqualTo("Forum Cités Cap' ; « l'avenir, c'est ici » \\ été 2018");
        assertThat(single.getDescription().getValue())
                .isEqualTo("Plénières, ateliers; et des présentations d'expériences de toutes les régions de France"
                        + "\n\nOrganisé par RésO Villes");
        assertThat(single.getLocation().getValue()).isEqualTo("Couvent des Jacobins, Rennes");
        assertThat(single.getGeo().getLatitude()).isEqualTo(48.1147);
        assertThat(single.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2018-06-05T07:30:00Z"));
        assertThat(single.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2018-06-06T15:00:00Z"));
        assertThat(calendar).contains("DTSTART;TZID=Europe/Paris:20180605T093000\r\n");
        assertThat(Biweekly.parse(calendar).first().getRefreshInterval().getValue())
                .hasToString("PT1H");
    }

    @Test
    void noLineIsLongerThanAllowed() {
        for (String line : get(EVENTS + ".ics").asString().split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris       | 2027-07-14 | 18:00 | 2027-07-14T16:00:00Z
            Europe/Paris       | 2027-12-14 | 18:00 | 2027-12-14T17:00:00Z
            Indian/Reunion     | 2027-07-14 | 09:00 | 2027-07-14T05:00:00Z
            America/Guadeloupe | 2027-07-14 | 09:00 | 2027-07-14T13:00:00Z
            America/Cayenne    | 2027-07-14 | 09:00 | 2027-07-14T12:00:00Z
            Indian/Mayotte     | 2027-07-14 | 09:00 | 2027-07-14T06:00:00Z
            Pacific/Noumea     | 2027-07-14 | 09:00 | 2027-07-13T22:00:00Z
            Pacific/Tahiti     | 2027-07-14 | 09:00 | 2027-07-14T19:00:00Z
            America/Miquelon   | 2027-07-14 | 09:00 | 2027-07-14T11:00:00Z
            Europe/Paris       | 1998-07-12 | 21:00 | 1998-07-12T19:00:00Z
            """)
    void aTimeIsThatOfItsZone(String zone, String day, String time, String instant) throws Exception {
        add(EVENTS, event("Réunion", day, """
                "slug": "reunion", "timeZone": "%s", "startTime": "%s\"""".formatted(zone, time)));

        String calendar = get(EVENTS + "/reunion.ics").asString();

        assertThat(only(calendar).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(instant));
        strict(calendar).validate();
    }

    @Test
    void daysWithoutTimesAreWholeDays() {
        add(EVENTS, event("Séminaire", "2027-03-01", "\"slug\": \"seminaire\", \"endsOn\": \"2027-03-02\""));

        assertThat(get(EVENTS + "/seminaire.ics").asString())
                .contains("DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270303\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void whatIsCancelledStaysAndSaysSoUnderTheSameName() {
        var before = only(get(EVENTS + ".ics").asString());

        patch(admin(), FORUM, "{\"status\": \"CANCELLED\", \"statusReason\": \"Panne\", \"slug\": \"forum-2018\"}")
                .statusCode(200);

        var after = only(get(EVENTS + ".ics").asString());
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getLastModified().getValue())
                .isAfterOrEqualTo(before.getLastModified().getValue());
    }

    @Test
    void anUnchangedCalendarIsTheSameToTheByteAndNotSentTwice() {
        for (String path : List.of(EVENTS + ".ics", EVENTS + ".ics?organiser=reso-villes", FORUM + ".ics")) {
            var first = get(path);

            assertThat(get(path).asByteArray()).isEqualTo(first.asByteArray());
            Api.anonymous()
                    .header("If-None-Match", first.header("ETag"))
                    .when()
                    .get(path)
                    .then()
                    .statusCode(304);
        }

        String tag = get(EVENTS + ".ics").header("ETag");
        delete(admin(), FORUM).statusCode(204);
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(EVENTS + ".ics")
                .then()
                .statusCode(200);
    }

    @Test
    void aCalendarIsNamedAfterWhatItIsAbout() {
        add(EVENTS, event("Club", "2027-03-01", "\"network\": \"club-dev-eco\", \"slug\": \"club\""));

        assertThat(get(EVENTS + ".ics?organiser=reso-villes&upcoming=false&limit=5")
                        .asString())
                .contains("NAME:Agenda: reso-villes\r\n")
                .contains("UID:");
        assertThat(get(EVENTS + ".ics").asString()).contains("NAME:Agenda\r\n");
    }

    @Test
    void aDraftIsInNoCalendar() {
        patch(admin(), FORUM, "{\"publication\": \"WITHDRAWN\", \"publicationReason\": \"Erreur\"}")
                .statusCode(200);

        assertThat(get(EVENTS + ".ics").asString()).doesNotContain("VEVENT");
        Api.anonymous().when().get(FORUM + ".ics").then().statusCode(404);
    }

    private static Response get(String path) {
        return Api.anonymous()
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Vary", "Accept, Authorization")
                .extract()
                .response();
    }

    private static VEvent only(String calendar) {
        var read = Biweekly.parse(calendar).first();
        assertThat(read.validate(read.getVersion())).isEmpty();
        assertThat(read.getEvents()).hasSize(1);
        return read.getEvents().get(0);
    }

    /** As ical4j reads it, which forgives nothing. */
    private static Calendar strict(String calendar) throws Exception {
        return new CalendarBuilder().build(new StringReader(calendar));
    }
}
