package org.croisements.events.schedule;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times in the zones of the centres, where clocks change and where they don't. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DaylightSavingTest {

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
    }

    /** Rennes, Saint-Denis, Les Abymes, Cayenne, Mamoudzou, Nouméa, Papeete, Saint-Pierre, Fort-de-France. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris       | 2026-03-29 | 01:59 | 2026-03-29T00:59:00Z
            Europe/Paris       | 2026-03-29 | 02:00 | TIME_SKIPPED
            Europe/Paris       | 2026-03-29 | 02:59 | TIME_SKIPPED
            Europe/Paris       | 2026-03-29 | 03:00 | 2026-03-29T01:00:00Z
            Europe/Paris       | 2026-10-25 | 01:59 | 2026-10-24T23:59:00Z
            Europe/Paris       | 2026-10-25 | 02:00 | TIME_AMBIGUOUS
            Europe/Paris       | 2026-10-25 | 02:59 | TIME_AMBIGUOUS
            Europe/Paris       | 2026-10-25 | 03:00 | 2026-10-25T02:00:00Z
            Europe/Paris       | 2018-06-05 | 09:30 | 2018-06-05T07:30:00Z
            Europe/Paris       | 1976-03-28 | 01:30 | TIME_SKIPPED
            Europe/Paris       | 1975-07-14 | 09:00 | 1975-07-14T08:00:00Z
            Indian/Reunion     | 2026-03-29 | 02:30 | 2026-03-28T22:30:00Z
            Indian/Reunion     | 2026-10-25 | 02:30 | 2026-10-24T22:30:00Z
            America/Guadeloupe | 2026-03-08 | 02:30 | 2026-03-08T06:30:00Z
            America/Guadeloupe | 2026-03-29 | 02:30 | 2026-03-29T06:30:00Z
            America/Guadeloupe | 2026-11-01 | 01:30 | 2026-11-01T05:30:00Z
            America/Cayenne    | 2026-03-29 | 02:30 | 2026-03-29T05:30:00Z
            America/Cayenne    | 2026-10-25 | 02:30 | 2026-10-25T05:30:00Z
            Indian/Mayotte     | 2025-05-01 | 09:30 | 2025-05-01T06:30:00Z
            Indian/Mayotte     | 2026-03-29 | 02:30 | 2026-03-28T23:30:00Z
            Pacific/Noumea     | 2026-03-29 | 02:30 | 2026-03-28T15:30:00Z
            Pacific/Noumea     | 1996-12-01 | 01:59 | 1996-11-30T14:59:00Z
            Pacific/Noumea     | 1996-12-01 | 02:30 | TIME_SKIPPED
            Pacific/Noumea     | 1997-03-02 | 02:30 | TIME_AMBIGUOUS
            Pacific/Noumea     | 1997-03-02 | 03:00 | 1997-03-01T16:00:00Z
            Pacific/Tahiti     | 2026-03-29 | 02:30 | 2026-03-29T12:30:00Z
            Pacific/Tahiti     | 2026-11-01 | 01:30 | 2026-11-01T11:30:00Z
            America/Miquelon   | 2026-03-08 | 01:59 | 2026-03-08T04:59:00Z
            America/Miquelon   | 2026-03-08 | 02:30 | TIME_SKIPPED
            America/Miquelon   | 2026-03-08 | 03:00 | 2026-03-08T05:00:00Z
            America/Miquelon   | 2026-11-01 | 00:59 | 2026-11-01T02:59:00Z
            America/Miquelon   | 2026-11-01 | 01:30 | TIME_AMBIGUOUS
            America/Miquelon   | 2026-11-01 | 02:00 | 2026-11-01T05:00:00Z
            America/Miquelon   | 2026-03-29 | 02:30 | 2026-03-29T04:30:00Z
            America/Martinique | 2026-03-08 | 02:30 | 2026-03-08T06:30:00Z
            """)
    void aTimeIsOneInstantOrRefusedByName(String zone, String day, String time, String expected) {
        String when = "\"timeZone\": \"" + zone + "\", \"startTime\": \"" + time + "\"";
        var answer = post(admin(), EVENTS, event("Heure", day, when));

        if (expected.startsWith("TIME_")) {
            answer.statusCode(400)
                    .body("errors[0].pointer", equalTo("/startTime"))
                    .body("errors[0].code", equalTo(expected))
                    .body("errors[0].detail", containsString("the clocks of " + zone + " go from"));
        } else {
            answer.statusCode(201).body("startsAt", equalTo(expected)).body("startTime", equalTo(time));
        }

        String at = day + "T" + time;
        add(EVENTS, event("Jour", day, "\"timeZone\": \"" + zone + "\""));
        var talk = post(admin(), EVENTS + "/jour/sessions", session("Matin", 1, "\"startsAt\": \"" + at + "\""));

        if (expected.startsWith("TIME_")) {
            talk.statusCode(400)
                    .body("errors[0].pointer", equalTo("/startsAt"))
                    .body("errors[0].code", equalTo(expected));
        } else {
            talk.statusCode(201).body("startsAt", equalTo(at + ":00"));
        }
    }

    @Test
    void anotherZoneAsksTheTimesOfTheSessionsAgain() {
        add(EVENTS, event("Forum", "2026-03-08"));
        add(EVENTS + "/forum/sessions", session("Veillée", 1, "\"startsAt\": \"2026-03-08T02:30\""));

        patch(admin(), EVENTS + "/forum", "{\"timeZone\": \"America/Miquelon\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/timeZone"))
                .body("errors[0].code", equalTo("TIME_SKIPPED"))
                .body("errors[0].detail", containsString("the session \"Veillée\": 2026-03-08 02:30 does not exist"));
        patch(admin(), EVENTS + "/forum", "{\"timeZone\": \"America/Cayenne\"}").statusCode(200);
    }

    @Test
    void aProgrammeThatMovesOntoAGapIsRefusedAsAWhole() {
        add(EVENTS, event("Forum", "2026-03-28"));
        add(EVENTS + "/forum/sessions", session("Veillée", 1, "\"startsAt\": \"2026-03-28T02:30\""));

        patch(admin(), EVENTS + "/forum", "{\"startsOn\": \"2026-03-29\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("TIME_SKIPPED"));
        post(admin(), EVENTS + "/forum/clone", "{\"startsOn\": \"2026-10-25\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("TIME_AMBIGUOUS"));
        patch(admin(), EVENTS + "/forum", "{\"startsOn\": \"2026-03-30\"}").statusCode(200);
    }
}
