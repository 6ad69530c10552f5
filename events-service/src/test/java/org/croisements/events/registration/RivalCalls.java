package org.croisements.events.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.events.allocation.Presence;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.events.registration.Registering.Way;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.audit.Deed;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;

/**
 * The usual ways to give away seats one request at a time, behind the same HTTP as the shipped one: each claims its
 * idempotency key, counts, inserts, writes the audit trail and its answer, and commits. For the benchmark alone.
 */
@Alternative
@Singleton
class RivalCalls extends RegistrationCalls {

    /** How seats are kept from being given away twice. */
    enum Mechanism {
        SHIPPED,
        ROW_LOCK_AND_COUNT,
        ADVISORY_LOCK_AND_COUNT,
        OPTIMISTIC_VERSION
    }

    static volatile Mechanism mechanism = Mechanism.SHIPPED;

    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final DataSource dataSource;
    private final ObjectMapper mapper;

    RivalCalls(
            SeatCalls calls,
            RegistrationForms forms,
            IdempotencyKeys keys,
            AuditTrail audit,
            DataSource dataSource,
            ObjectMapper mapper) {
        super(calls, forms, List.of());
        this.keys = keys;
        this.audit = audit;
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    @Override
    Uni<KeptAnswer> register(UUID event, String operation, NewRegistration form, Way way, String collection) {
        if (mechanism == Mechanism.SHIPPED) {
            return super.register(event, operation, form, way, collection);
        }
        var key = keys.claim().orElseThrow();
        while (true) {
            try {
                return Uni.createFrom()
                        .item(QuarkusTransaction.requiringNew()
                                .call(() -> once(event, key, operation, form, collection)));
            } catch (Outrun e) {
                Thread.onSpinWait();
            }
        }
    }

    /** Another request was faster, and this one has to be done again. */
    private static final class Outrun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outrun() {
            super(null, null, false, false);
        }
    }

    private KeptAnswer once(
            UUID event, IdempotencyKeys.Key key, String operation, NewRegistration form, String collection)
            throws Exception {
        try (var connection = dataSource.getConnection()) {
            update(
                    connection,
                    """
                    insert into idempotency_key (caller, operation, key, digest, created_at)
                    values (?, ?, ?, ?, now()) on conflict do nothing""",
                    key.caller(),
                    key.operation(),
                    key.key(),
                    key.digest().array());
            long version = lock(connection, event);
            long taken = number(
                    connection, "select count(*) from registration where event_id = ? and state = 'CONFIRMED'", event);
            long capacity = number(connection, "select capacity from pool where event_id = ?", event);
            boolean isFirst = update(
                            connection,
                            "update pool set version = version + 1 where event_id = ? and version = ?",
                            event,
                            version)
                    == 1;
            if (!isFirst) {
                throw new Outrun();
            }
            var id = UUID.randomUUID();
            String email = form.person().email();
            update(
                    connection,
                    """
                    insert into registration (id, event_id, number, state, attendance, sessions, in_quota, blocks, source,
                        given_name, family_name, email, email_key, language, consented_at, version, created_at, updated_at)
                    values (?, ?, ?, ?, 'IN_PERSON', '{}', false, '{}', 'ORGANISER', ?, ?, ?, ?, 'fr', now(), 0, now(), now())""",
                    id,
                    event,
                    version + 1,
                    taken < capacity ? "CONFIRMED" : "WAITLISTED",
                    form.person().givenName(),
                    form.person().familyName(),
                    email,
                    email);
            audit.appendDeeds(List.of(new Deed(audit.sign(operation), "registration", id, null, 0L)));
            var standing = new RegistrationStanding(
                    id,
                    event,
                    RegistrationState.CONFIRMED,
                    null,
                    null,
                    Presence.IN_PERSON,
                    List.of(),
                    null,
                    null,
                    null,
                    0);
            String body = mapper.writeValueAsString(standing);
            update(connection, """
                    update idempotency_key set status = 201, location = ?, etag = '"0"', body = ?
                    where caller = ? and operation = ? and key = ?""", collection + id, body, key.caller(), key.operation(), key.key());
            return KeptAnswer.first(201, collection + id, "\"0\"", body);
        }
    }

    /** Keeps others away, or remembers what was there before them. */
    private static long lock(Connection connection, UUID event) throws SQLException {
        String version = "select version from pool where event_id = ?";
        if (mechanism == Mechanism.ADVISORY_LOCK_AND_COUNT) {
            number(connection, "select 1 from pg_advisory_xact_lock(?)", event.getMostSignificantBits());
        }
        return number(connection, mechanism == Mechanism.ROW_LOCK_AND_COUNT ? version + " for update" : version, event);
    }

    private static long number(Connection connection, String sql, Object value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
