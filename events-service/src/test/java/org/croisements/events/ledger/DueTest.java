package org.croisements.events.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.value;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.croisements.events.Calls;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an event's desk be opened though nobody asks; each change is undone before the service's clock sees it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DueTest {

    @Inject
    LedgerRepository ledgers;

    @Inject
    EntityManager entities;

    @BeforeEach
    void addAForumWithASession() {
        forum(10);
        Calls.add(FORUM + "/sessions", Calls.session("Atelier", 1, "\"capacity\": 5"));
        registered("anna", "CONFIRMED");
    }

    @Test
    void asLongAsNothingChangesNothingIsDue() {
        assertThat(ledgers.due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set due_at = clock_timestamp()",
                "update event set status = 'CANCELLED', status_reason = 'Grève'",
                "update ledger set closed = true",
                "update event set registration_capacity = 11",
                "update event set starts_on = starts_on + 1, last_day = last_day + 1, version = version + 1",
                "update event_session set starts_at = timestamp '2190-06-05 14:00', version = version + 1",
                "update event_session set capacity = 4",
                "delete from event_session",
                "delete from pool where kind = 'SESSION'",
            })
    void aDeadlineAndWhateverIsAnnouncedOtherwiseIsDue(String change) {
        var event = UUID.fromString(value("select event_id from ledger"));

        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery(change).executeUpdate();

            assertThat(ledgers.due()).isEqualTo(List.of(event));
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
