package org.croisements.events.event;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventFaultTest {

    @BeforeEach
    void addAnEvent() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\"}");
        add(EVENTS, event("Forum", "2026-06-01", "\"series\": \"cites-cap\", \"edition\": 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "timeZone": "Europe/Pari"                                        | INVALID_BODY      | /timeZone                  | UNKNOWN_TIME_ZONE
            "startTime": "02:30", "slug": "printemps"                        | INVALID_BODY      | /startTime                 | TIME_SKIPPED
            "startTime": "2:30"                                              | INVALID_BODY      | /startTime                 | BAD_FORMAT
            "startTime": "24:00"                                             | INVALID_BODY      | /startTime                 | BAD_FORMAT
            "endsOn": "2026-03-28"                                           | INVALID_BODY      | /endsOn                    | OUT_OF_ORDER
            "endsOn": "2026-02-30"                                           | INVALID_BODY      | /endsOn                    | BAD_FORMAT
            "endsOn": "2201-01-01"                                           | INVALID_BODY      | /endsOn                    | BAD_FORMAT
            "startTime": "10:00", "endTime": "09:00"                         | INVALID_BODY      | /endTime                   | OUT_OF_ORDER
            "series": "cite-cap"                                             | UNKNOWN_REFERENCE | /series                    | UNKNOWN_REFERENCE
            "follows": "forun"                                               | UNKNOWN_REFERENCE | /follows                   | UNKNOWN_REFERENCE
            "owner": "personne"                                              | UNKNOWN_REFERENCE | /owner                     | UNKNOWN_REFERENCE
            "organisers": [{"organisation": "irv", "role": "LEAD"}]          | UNKNOWN_REFERENCE | /organisers/0/organisation | UNKNOWN_REFERENCE
            "organisers": [{"organisation": "irev", "role": "LEADER"}]       | INVALID_BODY      | /organisers/0/role         | UNKNOWN_VALUE
            "organisers": [{"organisation": "irev"}]                         | INVALID_BODY      | /organisers/0/role         | REQUIRED
            "organisers": ["irev"]                                           | INVALID_BODY      | /organisers/0              | WRONG_TYPE
            "organisers": {"organisation": "irev", "role": "LEAD"}           | INVALID_BODY      | /organisers                | WRONG_TYPE
            "organisers": [null]                                             | INVALID_BODY      | /organisers/0              | REQUIRED
            "edition": 2                                                     | INVALID_BODY      | /series                    | REQUIRED
            "series": "cites-cap", "edition": 0                              | INVALID_BODY      | /edition                   | OUT_OF_RANGE
            "series": "cites-cap", "edition": "2"                            | INVALID_BODY      | /edition                   | WRONG_TYPE
            "series": "cites-cap", "edition": 1.5                            | INVALID_BODY      | /edition                   | WRONG_TYPE
            "attendance": {"count": -1}                                      | INVALID_BODY      | /attendance/count          | OUT_OF_RANGE
            "attendance": {"approximate": true}                              | INVALID_BODY      | /attendance/count          | REQUIRED
            "registration": {"mode": "EXTERNAL_LINK"}                        | INVALID_BODY      | /registration/url          | REQUIRED
            "registration": {"mode": "NONE", "url": "https://example.org"}   | INVALID_BODY      | /registration/url          | UNEXPECTED
            "registration": {"mode": "EXTERNAL_LINK", "url": "javascript:0"} | INVALID_BODY      | /registration/url          | BAD_FORMAT
            "place": {"commune": "3523X"}                                    | INVALID_BODY      | /place/commune             | BAD_FORMAT
            "place": {"town": "Rennes"}                                      | INVALID_BODY      | /place/town                | UNKNOWN_FIELD
            "slug": "Forum !"                                                | INVALID_BODY      | /slug                      | BAD_FORMAT
            "claims": [{"field": "title"}]                                   | INVALID_BODY      | /claims/0/value            | REQUIRED
            """)
    void aFaultIsToldWithItsPlace(String member, String code, String pointer, String fault) {
        post(admin(), EVENTS, event("Printemps", "2026-03-29", member))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(fault));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        post(admin(), EVENTS, event("Faux", "2026-03-29", """
                        "timeZone": "Europe/Pari", "series": "rien", "owner": "personne",
                        "organisers": [{"organisation": "irv", "role": "LEAD"}, {"organisation": "irev", "role": "LEAD"},
                                       {"organisation": "irev", "role": "LEAD"}]"""))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body(
                        "errors.pointer",
                        contains("/owner", "/organisers/0/organisation", "/organisers/2", "/series", "/timeZone"))
                .body("errors[1].detail", equalTo("There is no organisation \"irv\"; did you mean irev?"));
    }

    @Test
    void anUnknownIdIsTakenAndMissingUntilItsRecordComes() {
        add(EVENTS, event("Avance", "2026-03-29", """
                "organisers": [{"organisation": "0197c0de-0000-7000-8000-00000000abcd", "role": "LEAD"}],
                "place": {"commune": "01001"}"""));

        Api.anonymous()
                .when()
                .get(EVENTS + "/avance")
                .then()
                .body("organisers[0].organisation.state", equalTo("MISSING"))
                .body("organisers[0].organisation.label", nullValue())
                .body("place.commune.state", equalTo("MISSING"))
                .body("place.commune.code", equalTo("01001"));
    }
}
