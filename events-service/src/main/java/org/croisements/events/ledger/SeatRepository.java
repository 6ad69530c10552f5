package org.croisements.events.ledger;

import static org.croisements.events.ledger.LedgerRepository.bind;
import static org.croisements.events.ledger.LedgerRepository.ids;
import static org.croisements.events.ledger.LedgerRepository.instant;
import static org.croisements.events.ledger.LedgerRepository.literal;
import static org.croisements.events.ledger.LedgerRepository.utc;
import static org.croisements.events.ledger.LedgerRepository.with;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.croisements.events.allocation.Presence;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Every query on registrations and delegations that bears on seats. Joins the transaction at hand. */
@ApplicationScoped
public class SeatRepository {

    private static final String ACTIVE = "('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'ATTENDED', 'NO_SHOW')";

    private static final String ROW = """
            select id, number, attendance, delegation_id, source, version, state, reason, sessions, quota_id, in_quota,
                   offered_until, blocks, email_key
            from registration where event_id = ?""";

    private final DataSource dataSource;

    SeatRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The active registrations of people, by their folded addresses. */
    Map<String, UUID> active(UUID event, Collection<String> emails) {
        return with(dataSource, """
                select email_key, id from registration
                where event_id = ? and email_key = any(?) and state in
                """ + ACTIVE, select -> {
            select.setObject(1, event);
            bind(select, 2, "text", List.copyOf(emails), email -> email);
            var found = new HashMap<String, UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }

    /** Those with these ids, which nobody else changes before the transaction ends. */
    List<SeatRow> registrations(UUID event, Collection<UUID> ids) {
        return rows(ROW + " and id = any(?) order by id for update", event, List.copyOf(ids));
    }

    List<SeatRow> registrationsOf(UUID event, UUID delegation) {
        return rows(ROW + " and delegation_id = any(?) order by id for update", event, List.of(delegation));
    }

    List<SeatRow> waiting(UUID event) {
        return rows(ROW + " and state = 'WAITLISTED' order by number", event, null);
    }

    List<SeatRow> offered(UUID event) {
        return rows(ROW + " and state = 'OFFERED' order by number", event, null);
    }

    List<SeatRow> everybody(UUID event) {
        return rows(
                ROW + " and state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED') order by number", event, null);
    }

    private List<SeatRow> rows(String sql, UUID event, @Nullable List<UUID> ids) {
        return all(dataSource, sql, event, ids, SeatRepository::row);
    }

    /** Reads a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows of one event, those with some ids where ids are given. */
    static <T> List<T> all(
            DataSource dataSource, String sql, UUID event, @Nullable List<UUID> ids, Reading<T> reading) {
        return with(dataSource, sql, select -> {
            select.setObject(1, event);
            if (ids != null) {
                bind(select, 2, "uuid", ids, id -> id);
            }
            var found = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        });
    }

    private static SeatRow row(ResultSet row) throws SQLException {
        return new SeatRow(
                row.getObject(1, UUID.class),
                row.getLong(2),
                Presence.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getLong(6),
                RegistrationState.valueOf(row.getString(7)),
                row.getString(8),
                ids(row.getArray(9)),
                row.getObject(10, UUID.class),
                row.getBoolean(11),
                instant(row, 12),
                ids(row.getArray(13)),
                row.getString(14));
    }

    /** Writes what became of registrations, those who leave first, so that somebody may take their place at once. */
    static void write(StatementRepository statements, UUID event, Collection<SeatRow> rows, Instant now) {
        update(
                statements,
                rows.stream()
                        .filter(row ->
                                !row.isNew() && (row.version != row.stored || !row.blocks.equals(row.storedBlocks)))
                        .toList());
        var named =
                rows.stream().filter(row -> !row.isNew() && row.person != null).toList();
        if (!named.isEmpty()) {
            rename(statements, named);
        }
        var added = rows.stream().filter(SeatRow::isNew).toList();
        if (!added.isEmpty()) {
            insert(statements, event, added, now);
        }
    }

    private static void update(StatementRepository statements, List<SeatRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        statements
                .add("""
                update registration r set state = t.state, reason = t.reason, sessions = t.sessions::uuid[],
                       in_quota = t.in_quota, offered_until = t.offered_until, blocks = t.blocks::uuid[],
                       version = r.version + t.steps, updated_at = case when t.steps = 0 then r.updated_at else now() end
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::text[], ?::bigint[])
                    as t (id, state, reason, sessions, in_quota, offered_until, blocks, steps)
                where r.id = t.id""")
                .column("uuid", changed, row -> row.id)
                .column("text", changed, row -> row.state.name())
                .column("text", changed, row -> row.reason)
                .column("text", changed, row -> literal(row.sessions))
                .column("bool", changed, row -> row.inQuota)
                .column("timestamptz", changed, row -> text(row.offeredUntil))
                .column("text", changed, row -> literal(row.blocks))
                .column("int8", changed, row -> row.version - row.stored);
    }

    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static void rename(StatementRepository statements, List<SeatRow> named) {
        statements.add("""
                update registration r set given_name = t.given_name, family_name = t.family_name, email = t.email,
                       email_key = t.email_key, function = t.function, organisation_id = t.organisation_id,
                       organisation_slug = t.organisation_slug, organisation_label = t.organisation_label,
                       organisation_state = t.organisation_state, organisation_name = t.organisation_name,
                       language = t.language, consented_at = t.consented_at
                from unnest(?::uuid[], %s) as t (id, %s)
                where r.id = t.id""".formatted(PERSON_TYPES, PERSON)).column("uuid", named, row -> row.id);
        addPeople(statements, named);
    }

    private static final String PERSON =
            "given_name, family_name, email, email_key, function, organisation_id, organisation_slug,"
                    + " organisation_label, organisation_state, organisation_name, language, consented_at";
    private static final String PERSON_TYPES = "?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]";

    private static void addPeople(StatementRepository statements, List<SeatRow> rows) {
        statements
                .column("text", rows, row -> person(row).givenName())
                .column("text", rows, row -> person(row).familyName())
                .column("text", rows, row -> person(row).email())
                .column("text", rows, row -> person(row).emailKey())
                .column("text", rows, row -> person(row).function())
                .column("uuid", rows, row -> of(row, StoredReference::id))
                .column("text", rows, row -> of(row, StoredReference::slug))
                .column("text", rows, row -> of(row, StoredReference::label))
                .column(
                        "text",
                        rows,
                        row -> of(row, organisation -> organisation.state().name()))
                .column("text", rows, row -> person(row).organisationName())
                .column("text", rows, row -> person(row).language())
                .column("timestamptz", rows, row -> text(person(row).consentedAt()));
    }

    private static Person person(SeatRow row) {
        return Objects.requireNonNull(row.person);
    }

    private static @Nullable Object of(SeatRow row, Function<StoredReference, @Nullable Object> part) {
        var organisation = person(row).organisation();
        return organisation == null ? null : part.apply(organisation);
    }

    private static void insert(StatementRepository statements, UUID event, List<SeatRow> added, Instant now) {
        statements
                .add("""
                insert into registration (event_id, created_at, updated_at, id, number, attendance, delegation_id, source,
                       version, state, reason, sessions, quota_id, in_quota, offered_until, blocks, %s)
                select ?, ?, ?, id, number, attendance, delegation_id, source, version, state, reason, sessions::uuid[],
                       quota_id, in_quota, offered_until, blocks::uuid[], %s
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                            ?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[], %s)
                    as t (id, number, attendance, delegation_id, source, version, state, reason, sessions, quota_id,
                          in_quota, offered_until, blocks, %s)""".formatted(PERSON, PERSON, PERSON_TYPES, PERSON))
                .value(event)
                .value(utc(now))
                .value(utc(now))
                .column("uuid", added, row -> row.id)
                .column("int8", added, row -> row.number)
                .column("text", added, row -> row.presence.name())
                .column("uuid", added, row -> row.delegation)
                .column("text", added, row -> row.source)
                .column("int8", added, row -> row.version)
                .column("text", added, row -> row.state.name())
                .column("text", added, row -> row.reason)
                .column("text", added, row -> literal(row.sessions))
                .column("uuid", added, row -> row.quota)
                .column("bool", added, row -> row.inQuota)
                .column("timestamptz", added, row -> text(row.offeredUntil))
                .column("text", added, row -> literal(row.blocks));
        addPeople(statements, added);
    }

    /** When the next offer expires or the next names are due. */
    Optional<Instant> nextDue(UUID event) {
        return with(dataSource, """
                select least(
                    (select min(offered_until) from registration where event_id = ? and state = 'OFFERED'),
                    (select min(least(offered_until, names_due_at)) from delegation
                     where event_id = ? and state not in ('DRAFT', 'CLOSED', 'CANCELLED', 'REFUSED', 'EXPIRED')))""", select -> {
            select.setObject(1, event);
            select.setObject(2, event);
            try (var row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(instant(row, 1));
            }
        });
    }
}
