package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.IREV;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.croisements.events.renewal.Renewals;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.kit.reference.StoredReference;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An organisation that very many events name is renamed. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventRenewalTest {

    private static final int MANY = 1_203;

    @Inject
    EventReferences references;

    @Inject
    Renewals renewals;

    @Inject
    jakarta.transaction.UserTransaction transaction;

    @Test
    @Timeout(600)
    void theFirstFiveHundredAreRenewedAtOnceAndTheRestInPortions() throws Exception {
        Directory.only();
        add(EVENTS, event("Forum", "2026-06-01", "\"organisers\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"}]"));
        run("""
                insert into event select (jsonb_populate_record(e, jsonb_build_object(
                    'id', gen_random_uuid(), 'slug', 'copie-' || n))).*
                from event e, generate_series(2, %d) n""".formatted(MANY));
        run("""
                insert into event_organiser
                select e.id, 0, o.organisation_id, o.organisation_slug, o.organisation_label, o.organisation_state, o.role
                from event e, event_organiser o where e.slug like 'copie-%'""");
        run("update replica set label = 'IREV, Lille' where slug = 'irev'");

        transaction.begin();
        references.referencesChanged(List.of(change()));
        transaction.commit();

        long first = count("select count(*) from event_organiser where organisation_label = 'IREV, Lille'");
        assertThat(first).isGreaterThanOrEqualTo(500);
        while (count("select count(*) from renewal") > 0) {
            renewals.renewSome();
        }
        assertThat(count("select count(*) from event_organiser where organisation_label = 'IREV, Lille'"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from event where version = 1")).isEqualTo(MANY);
        assertThat(count("select count(*) from renewal")).isZero();
        assertThat(count("select count(distinct record_id) from change where version = 1"))
                .isEqualTo(MANY);
    }

    private static ReferenceChange change() {
        return new ReferenceChange(
                "organisation", new StoredReference(IREV, "irev", "IREV, Lille", ReferenceState.RESOLVED), null);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
