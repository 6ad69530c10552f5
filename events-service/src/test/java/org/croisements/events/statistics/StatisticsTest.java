package org.croisements.events.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.session;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.step;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Registered;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forum in numbers, and the log that explains each seat of it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class StatisticsTest {

    @BeforeEach
    void addAForum() {
        forum(20);
    }

    @Test
    void smallNumbersOfWhatPeopleAreAreNotTold() throws SQLException {
        come(7, RESO_VILLES, "RésO Villes");
        come(6, IREV, "IREV");
        come(2, ORIV, "ORIV");
        Registered.add("forum", "WAITLISTED", "attend@example.org");
        covers(RESO_VILLES, "[{\"kind\": \"REGION\", \"code\": \"53\"}]");
        covers(IREV, "[{\"kind\": \"COMMUNE\", \"code\": \"59350\"}]");

        String answer = host().when()
                .get(FORUM + "/statistics")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("total", equalTo(16))
                .body("states.find { it.key == 'CONFIRMED' }.count", equalTo(15))
                .body("states.find { it.key == 'WAITLISTED' }.count", equalTo(1))
                .body("organisations.counts.label", contains("RésO Villes"))
                .body("organisations.counts.count", contains(7))
                .body("organisations.others", equalTo(8))
                .body("regions.counts.label", contains("Bretagne", "Hauts-de-France"))
                .body("regions.counts.count", contains(7, 6))
                .body("regions.others", equalTo(0))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("ORIV", "example.org");
    }

    @Test
    void sessionsTellHowManyButNotHowFew() throws SQLException {
        String full = addAs(RESO_VILLES, EVENTS + "/forum/sessions", session("Plénière", 1));
        String few = addAs(RESO_VILLES, EVENTS + "/forum/sessions", session("Atelier", 2));
        String empty = addAs(RESO_VILLES, EVENTS + "/forum/sessions", session("Visite", 3));
        for (int i = 0; i < 6; i++) {
            String sessions = i < 2 ? full + "," + few : full;
            Registered.add("forum", "CONFIRMED", "p" + i + "@example.org", "sessions='{" + sessions + "}'");
        }

        host().when()
                .get(FORUM + "/statistics")
                .then()
                .body("sessions.key", contains(full, few, empty))
                .body("sessions[0].count", equalTo(6))
                .body("sessions[1].count", nullValue())
                .body("sessions[2].count", equalTo(0));
    }

    @Test
    void theLogExplainsEachSeatInOrderAndNamesNobody() {
        forum(1);
        String anna = registered("anna", "CONFIRMED");
        String paul = registered("paul", "WAITLISTED");
        step(anna, "{\"step\": \"CANCEL\"}").statusCode(200);

        String log = host().when()
                .get(FORUM + "/allocation-log?registration=" + anna + "&registration=" + paul)
                .then()
                .statusCode(200)
                .body("items.kind", contains("ARRIVED", "ARRIVED", "MOVED", "MOVED"))
                .body("items.registration", contains(anna, paul, anna, paul))
                .body("items.after", contains("CONFIRMED", "WAITLISTED", "CANCELLED", "CONFIRMED"))
                .extract()
                .asString();
        assertThat(log).doesNotContain("example.org", "Le Goff");

        var numbers = host().when()
                .get(FORUM + "/allocation-log?limit=200")
                .then()
                .extract()
                .jsonPath()
                .getList("items.number", Integer.class);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
        host().when().get(FORUM + "/allocation-log?limit=2").then().body("page.total", equalTo(numbers.size()));
        host().when().get(FORUM + "/allocation-log.csv").then().statusCode(200);
    }

    private static void come(int people, UUID organisation, String label) throws SQLException {
        for (int i = 0; i < people; i++) {
            Registered.add(
                    "forum",
                    "CONFIRMED",
                    UUID.randomUUID() + "@example.org",
                    "organisation_id='" + organisation + "'",
                    "organisation_label='" + label + "'",
                    "organisation_state='RESOLVED'");
        }
    }

    private static void covers(UUID organisation, String territories) throws SQLException {
        Registered.run(
                "update replica set data = cast(? as jsonb) where id = ?",
                "{\"coverage\": " + territories + "}",
                organisation);
    }
}
