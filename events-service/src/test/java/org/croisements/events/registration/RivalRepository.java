package org.croisements.events.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.events.ledger.Transition;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.ledger.TransitionListener;
import org.croisements.events.registration.RivalCalls.Mechanism;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.audit.Deed;
import org.croisements.kit.audit.Signature;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One registration in one transaction that leaves behind what the shipped way does: the registration, its entry of the
 * log, its message, the audit trail, and the answer under its idempotency key. What each mechanism does not need is left
 * out: the locks count instead of keeping a counter, the version keeps a counter instead of counting.
 */
@Singleton
class RivalRepository {

    /** Another request was faster, and this one has to be done again. */
    static final class Outrun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outrun() {
            super(null, null, false, false);
        }
    }

    private final DataSource dataSource;
    private final List<TransitionListener> listeners;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    RivalRepository(
            DataSource dataSource,
            @All List<TransitionListener> listeners,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.dataSource = dataSource;
        this.listeners = listeners;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    KeptAnswer register(
            Mechanism mechanism, UUID event, Registering asked, IdempotencyKeys.Key key, Signature signature)
            throws SQLException {
        try (var connection = dataSource.getConnection()) {
            claim(connection, key);
            takeSeat(mechanism, connection, event);
            var entry = new Transition(
                    insert(connection, event, asked),
                    clock.instant(),
                    TransitionKind.ARRIVED,
                    asked.id(),
                    null,
                    null,
                    null,
                    "CONFIRMED",
                    null,
                    null,
                    null);
            log(connection, event, entry);
            listeners.forEach(listener -> listener.happened(event, List.of(entry)));
            audit.appendDeeds(List.of(new Deed(signature, "registration", asked.id(), null, 0L)));
            var answer = answer(event, asked);
            remember(connection, key, answer);
            return answer;
        }
    }

    /** What is answered to who has a seat. */
    KeptAnswer answer(UUID event, Registering asked) {
        var standing = new RegistrationStanding(
                asked.id(),
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
        try {
            return KeptAnswer.first(201, asked.location(), "\"0\"", mapper.writeValueAsString(standing));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void claim(Connection connection, IdempotencyKeys.Key key) throws SQLException {
        int claimed = update(
                connection,
                """
                insert into idempotency_key (caller, operation, key, digest, created_at)
                values (?, ?, ?, ?, now()) on conflict do nothing""",
                key.caller(),
                key.operation(),
                key.key(),
                key.digest().array());
        require(claimed == 1);
    }

    /** Takes a seat, which has to be free. */
    private static void takeSeat(Mechanism mechanism, Connection connection, UUID event) throws SQLException {
        String count = "select count(*) from registration where event_id = ? and state = 'CONFIRMED'";
        switch (mechanism) {
            case ROW_LOCK -> {
                long capacity =
                        numbers(connection, "select capacity from pool where event_id = ? for update", event)[0];
                require(numbers(connection, count, event)[0] < capacity);
            }
            case ADVISORY_LOCK -> {
                numbers(connection, "select 1 from pg_advisory_xact_lock(?)", event.getLeastSignificantBits());
                long capacity = numbers(connection, "select capacity from pool where event_id = ?", event)[0];
                require(numbers(connection, count, event)[0] < capacity);
            }
            default -> {
                long[] pool = numbers(connection, "select capacity, used, version from pool where event_id = ?", event);
                require(pool[1] < pool[0]);
                int taken = update(
                        connection,
                        "update pool set used = used + 1, version = version + 1 where event_id = ? and version = ?",
                        event,
                        pool[2]);
                if (taken == 0) {
                    throw new Outrun();
                }
            }
        }
    }

    /** Writes the registration, and gives its place in the order. */
    private static long insert(Connection connection, UUID event, Registering asked) throws SQLException {
        var person = asked.person();
        return numbers(
                connection,
                """
                insert into registration (id, event_id, number, state, attendance, sessions, in_quota, blocks, source,
                    given_name, family_name, email, email_key, function, organisation_name, language, consented_at,
                    version, created_at, updated_at)
                values (?, ?, nextval('rival'), 'CONFIRMED', 'IN_PERSON', '{}', false, '{}', 'ORGANISER',
                    ?, ?, ?, ?, ?, ?, ?, now(), 0, now(), now())
                returning number""",
                asked.id(),
                event,
                person.givenName(),
                person.familyName(),
                person.email(),
                person.emailKey(),
                person.function(),
                person.organisationName(),
                person.language())[0];
    }

    private static void log(Connection connection, UUID event, Transition entry) throws SQLException {
        update(connection, """
                insert into allocation_log (event_id, number, at, kind, registration_id, state_after)
                values (?, ?, now(), ?, ?, ?)""", event, entry.number(), entry.kind().name(), entry.registration(), entry.after());
    }

    private static void remember(Connection connection, IdempotencyKeys.Key key, KeptAnswer answer)
            throws SQLException {
        update(
                connection,
                """
                update idempotency_key set status = ?, location = ?, etag = ?, body = ?
                where caller = ? and operation = ? and key = ?""",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                key.caller(),
                key.operation(),
                key.key());
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("The benchmark's events have more seats than callers, its keys one use");
        }
    }

    private static long[] numbers(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (var row = select.executeQuery()) {
                row.next();
                var numbers = new long[row.getMetaData().getColumnCount()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = row.getLong(i + 1);
                }
                return numbers;
            }
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
