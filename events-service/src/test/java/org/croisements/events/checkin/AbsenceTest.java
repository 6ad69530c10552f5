package org.croisements.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Registered;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** Who had a seat and never came, once the event is over. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AbsenceTest {

    @Inject
    CheckInUpkeep upkeep;

    @Test
    void whoeverNeverCameToWherePeopleWereCheckedInDidNotShowUp() throws SQLException {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Ouvert", "2024-06-05"));
        addAs(RESO_VILLES, EVENTS, event("Sans porte", "2024-06-05"));
        addAs(RESO_VILLES, EVENTS, event("À venir", "2190-06-05"));
        var came = Registered.add("ouvert", "ATTENDED", "anna@example.org");
        admitted("ouvert", came);
        var absent = Registered.add("ouvert", "CONFIRMED", "bruno@example.org");
        var online = Registered.add("ouvert", "CONFIRMED", "chloe@example.org", "attendance='ONLINE'");
        var waited = Registered.add("ouvert", "WAITLISTED", "denis@example.org");
        var unknown = Registered.add("sans-porte", "CONFIRMED", "anna@example.org");
        var early = Registered.add("a-venir", "CONFIRMED", "anna@example.org");
        admitted("a-venir", early);

        upkeep.noteAbsent();

        assertThat(state(came)).isEqualTo("ATTENDED");
        assertThat(state(absent)).isEqualTo("NO_SHOW");
        assertThat(state(online)).isEqualTo("CONFIRMED");
        assertThat(state(waited)).isEqualTo("WAITLISTED");
        assertThat(state(unknown)).isEqualTo("CONFIRMED");
        assertThat(state(early)).isEqualTo("CONFIRMED");
    }

    private static void admitted(String event, UUID registration) throws SQLException {
        Registered.run(
                "insert into check_in (event_id, nonce, registration_id, direction, outcome, inside, at, received_at, version)"
                        + " values (?, 'nonce-12345', ?, 'ENTRY', 'ADMITTED', false, now(), now(), 0)",
                Registered.event(event),
                registration);
    }

    private static Object state(UUID registration) throws SQLException {
        return Registered.one("select state from registration where id = ?", registration);
    }
}
