package org.croisements.events.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether events take place as announced, what they are about, and how people get in. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class StatusTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addAnEvent() {
        Directory.only();
        add(EVENTS, event("Forum", "2190-06-01", "\"startTime\": \"09:30\", \"endsOn\": \"2190-06-02\""));
    }

    @Test
    void theDaysOfARescheduledEventStayKnown() {
        patch(admin(), FORUM, "{\"status\": \"RESCHEDULED\", \"startsOn\": \"2190-09-01\", \"endsOn\": null}")
                .statusCode(200)
                .body("previousDates.startsOn", contains("2190-06-01"));
        patch(admin(), FORUM, "{\"startTime\": \"10:00\"}")
                .body("previousDates.startsOn", contains("2190-06-01", "2190-09-01"))
                .body("previousDates.startTime", contains("09:30", "09:30"))
                .body("previousDates.endsOn", contains("2190-06-02", null));
        patch(admin(), FORUM, "{\"summary\": \"Sans changer les jours\"}").body("previousDates.size()", equalTo(2));
        Api.anonymous().when().get(FORUM).then().body("startsOn", equalTo("2190-09-01"));
    }

    @Test
    void aDateThatIsOnlyCorrectedLeavesNothingBehind() {
        patch(admin(), FORUM, "{\"startsOn\": \"2190-05-31\"}").statusCode(200).body("previousDates", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "status": "CANCELLED"                                          | /statusReason        | REQUIRED
            "status": "HELD"                                               | /status              | OUT_OF_ORDER
            "status": "MOVED_ONLINE"                                       | /attendanceMode      | OUT_OF_ORDER
            "status": "MAYBE"                                              | /status              | UNKNOWN_VALUE
            "claims": [{"field": "startOn", "value": "x", "source": "y", "certainty": "STATED"}] | /claims/0/field | UNKNOWN_FIELD
            "territories": [{"kind": "EPCI", "code": "1"}, {"kind": "EPCI", "code": "1"}] | /territories/1 | DUPLICATE
            "territories": [{"kind": "COUNTRY", "code": "1"}]              | /territories/0/kind  | UNKNOWN_VALUE
            "territories": [{"kind": "EPCI", "code": "' or 1=1"}]          | /territories/0/code  | BAD_FORMAT
            "accessibility": ["STAIRS"]                                    | /accessibility/0     | UNKNOWN_VALUE
            "themes": [""]                                                 | /themes/0            | EMPTY_TEXT
            "registration": {"mode": "INTERNAL", "url": "https://a.test"}  | /registration/url    | UNEXPECTED
            "registration": {"mode": "EXTERNAL_LINK"}                      | /registration/url    | REQUIRED
            "registration": {"mode": "INTERNAL", "capacity": 0}            | /registration/capacity | OUT_OF_RANGE
            "registration": {"mode": "INTERNAL", "opensAt": "2026-03-29T02:30"} | /registration/opensAt | TIME_SKIPPED
            "registration": {"mode": "INTERNAL", "opensAt": "2026-03-02T02:30", "closesAt": "2026-03-01T10:00"} | /registration/closesAt | OUT_OF_ORDER
            """)
    void whatDoesNotFitIsToldWithItsPlace(String member, String pointer, String code) {
        patch(admin(), FORUM, "{" + member + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anEventIsCancelledForAReasonAndMayComeBack() {
        patch(admin(), FORUM, "{\"status\": \"CANCELLED\", \"statusReason\": \"Tempête\"}")
                .statusCode(200)
                .body("statusReason", equalTo("Tempête"));
        patch(admin(), FORUM, "{\"status\": \"SCHEDULED\", \"statusReason\": null}")
                .statusCode(200)
                .body("statusReason", nullValue());
    }

    @Test
    void whatAnEventIsAboutIsKeptAndItsTerritoriesRollUp() throws SQLException {
        patch(admin(), FORUM, """
                {"themes": ["emploi", "reseau:emploi", "https://example.org/themes/3"],
                 "territories": [{"kind": "QPV", "code": "QN03502M"}, {"kind": "EPCI", "code": "999999999"}],
                 "accessibility": ["MOTOR", "HEARING"],
                 "registration": {"mode": "INTERNAL", "opensAt": "2190-04-01T09:00", "closesAt": "2190-05-31T18:00", "capacity": 600}}
                """)
                .statusCode(200)
                .body("themes", contains("emploi", "reseau:emploi", "https://example.org/themes/3"))
                .body("territories.label", contains("Villejean", null))
                .body("territories.state", contains("RESOLVED", "MISSING"))
                .body(
                        "territories.href",
                        contains("/api/v1/territories/qpv/QN03502M", "/api/v1/territories/epci/999999999"))
                .body("accessibility", contains("MOTOR", "HEARING"))
                .body("registration.opensAt", equalTo("2190-04-01T09:00:00"))
                .body("registration.closesAt", equalTo("2190-05-31T18:00:00"))
                .body("registration.capacity", equalTo(600));

        assertThat(subjectTerritories())
                .isEqualTo("QPV:QN03502M COMMUNE:35238 DEPARTMENT:35 EPCI:243500139 REGION:53 EPCI:999999999");
        patch(admin(), FORUM, "{\"themes\": [], \"territories\": []}")
                .statusCode(200)
                .body("themes", empty());
    }

    @Test
    void whatIsForTheNetworkIsHiddenFromEverybodyElse() {
        patch(admin(), FORUM, "{\"audience\": \"NETWORK\"}").statusCode(200);

        Api.anonymous().when().get(FORUM).then().statusCode(404);
        Api.anonymous().when().get(EVENTS).then().body("page.total", equalTo(0));
        Api.as("visitor").when().get(FORUM).then().statusCode(404);
        Api.as(Role.MEMBER, Directory.ORIV).when().get(FORUM).then().statusCode(200);
    }

    private static String subjectTerritories() throws SQLException {
        try (var connection = Database.connect();
                var select = connection.createStatement();
                var rows = select.executeQuery("select array_to_string(subject_territories, ' ') from event")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
