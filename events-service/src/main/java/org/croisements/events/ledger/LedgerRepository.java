package org.croisements.events.ledger;

import static org.croisements.events.EventsProblem.EVENT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.announcement.AnnouncementRepository;
import org.croisements.events.ledger.Ledger.LedgerRules;
import org.jspecify.annotations.Nullable;

/** Every query on the ledger, its pools and its log. Joins the transaction at hand. */
@ApplicationScoped
public class LedgerRepository {

    private static final String LEDGER = """
            select ordering, promotion, offer_minutes, approval, paused, waiting_limit,
                   entries, waiting, due_at, closed, version
            from ledger where event_id = ?""";

    /** How the event stands, by the database's clock as it is now. */
    private static final String STANDING = """
            select clock_timestamp(), e.status, e.publication, e.registration_mode, e.registration_opens_at,
                   e.registration_closes_at, e.time_zone, e.attendance_mode, e.registration_capacity,
                   array(select s.id from event_session s where s.event_id = e.id order by s.id),
                   array(select coalesce(s.capacity, -1) from event_session s where s.event_id = e.id order by s.id),
                   %s
            from event e where e.id = ?""".formatted(AnnouncementRepository.IS_ANOTHER);

    private final DataSource dataSource;

    LedgerRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A query's or statement's work with its connection. */
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Does one statement. */
    static <T> T with(DataSource dataSource, String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new PersistenceException("The ledger can't be used", e);
        }
    }

    /** Binds a column of many rows as one array. */
    static <R> void bind(
            PreparedStatement statement, int at, String type, List<R> rows, Function<R, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                at,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }

    /** A set of ids as one value of an array of arrays, which PostgreSQL would flatten. */
    static String literal(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What is read of an event when its desk is opened. */
    record Opening(Ledger ledger, Standing standing, List<StoredPool> pools) {}

    /**
     * The event's ledger, which nobody else changes before the transaction ends, and what is read once that is sure: each
     * of the three statements sees what is committed when its turn comes. Empty where the event has no ledger yet.
     */
    Optional<Opening> open(UUID event, boolean locked) {
        String lock = LEDGER + (locked ? " for update" : "");
        return with(dataSource, String.join(";\n", lock, STANDING, PoolRepository.OF_EVENT), select -> {
            for (int i = 1; i <= 3; i++) {
                select.setObject(i, event);
            }
            select.execute();
            var row = select.getResultSet();
            if (!row.next()) {
                return Optional.empty();
            }
            var ledger = ledger(row);
            var standing = standing(event, next(select));
            return Optional.of(new Opening(ledger, standing, PoolRepository.pools(next(select))));
        });
    }

    private static ResultSet next(PreparedStatement select) throws SQLException {
        select.getMoreResults();
        return select.getResultSet();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        var settings = new LedgerRules(
                Ordering.valueOf(row.getString(1)),
                Promotion.valueOf(row.getString(2)),
                row.getInt(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getObject(6, Integer.class));
        return new Ledger(
                settings, row.getLong(7), row.getInt(8), instant(row, 9), row.getBoolean(10), row.getLong(11));
    }

    /** Begins the ledger of an event, if nobody else has meanwhile. */
    void begin(UUID event) {
        var first = LedgerRules.FIRST;
        with(dataSource, """
                insert into ledger (event_id, ordering, promotion, offer_minutes, approval, paused, waiting_limit,
                                    entries, waiting, closed, version, created_at, updated_at)
                select id, ?, ?, ?, false, false, null, 0, 0, false, 0, now(), now() from event where id = ?
                on conflict do nothing""", insert -> {
            insert.setString(1, first.ordering().name());
            insert.setString(2, first.promotion().name());
            insert.setInt(3, first.offerMinutes());
            insert.setObject(4, event);
            return insert.executeUpdate();
        });
    }

    private static Standing standing(UUID event, ResultSet row) throws SQLException {
        if (!row.next()) {
            throw EVENT_NOT_FOUND.with("There is no event %s", event);
        }
        var sessions = new HashMap<UUID, Integer>();
        var ids = (UUID[]) row.getArray(10).getArray();
        var capacities = (Integer[]) row.getArray(11).getArray();
        for (int i = 0; i < ids.length; i++) {
            sessions.put(ids[i], capacities[i]);
        }
        return new Standing(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class),
                ZoneId.of(row.getString(7)),
                row.getString(8),
                row.getObject(9, Integer.class),
                sessions,
                row.getBoolean(12));
    }

    /** Statements that go to the database together. */
    StatementRepository statements() {
        return new StatementRepository(dataSource);
    }

    /** Writes the ledger's own row. */
    static void write(StatementRepository statements, UUID event, Ledger ledger) {
        var settings = ledger.settings;
        statements
                .add("""
                update ledger set ordering = ?, promotion = ?, offer_minutes = ?, approval = ?, paused = ?,
                       waiting_limit = ?, entries = ?, waiting = ?, due_at = ?, closed = ?, version = ?,
                       updated_at = case when version = ? then updated_at else now() end
                where event_id = ?""")
                .value(settings.ordering().name())
                .value(settings.promotion().name())
                .value(settings.offerMinutes())
                .value(settings.approval())
                .value(settings.paused())
                .value(settings.waitingLimit())
                .value(ledger.entries)
                .value(ledger.waiting)
                .value(utc(ledger.dueAt))
                .value(ledger.closed)
                .value(ledger.version)
                .value(ledger.version)
                .value(event);
    }

    /** Writes entries of the log. */
    static void append(StatementRepository statements, UUID event, List<Transition> entries) {
        if (entries.isEmpty()) {
            return;
        }
        statements
                .add("""
                insert into allocation_log (event_id, at, number, kind, registration_id, delegation_id, pool_id,
                                            state_before, state_after, seats_before, seats_after, reason)
                select ?, ?, * from unnest(?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                                           ?::int[], ?::int[], ?::text[])""")
                .value(event)
                .value(utc(entries.get(0).at()))
                .column("int8", entries, Transition::number)
                .column("text", entries, entry -> entry.kind().name())
                .column("uuid", entries, Transition::registration)
                .column("uuid", entries, Transition::delegation)
                .column("uuid", entries, Transition::pool)
                .column("text", entries, Transition::before)
                .column("text", entries, Transition::after)
                .column("int4", entries, Transition::seatsBefore)
                .column("int4", entries, Transition::seatsAfter)
                .column("text", entries, Transition::reason);
    }

    /** The events at whose desk something is due: by the clock, or because the event or a session says otherwise now. */
    public List<UUID> due() {
        return with(dataSource, """
                select event_id from ledger where due_at <= clock_timestamp()
                union
                select l.event_id from ledger l join event e on e.id = l.event_id
                where (e.status = 'CANCELLED') <> l.closed
                union
                select p.event_id from pool p join event e on e.id = p.event_id
                where p.kind = 'PLACE' and p.announced <> e.registration_capacity
                union
                select p.event_id from pool p left join event_session s on s.id = p.session_id
                where p.kind = 'SESSION' and (s.id is null or p.announced <> s.capacity)
                union
                select s.event_id from event_session s join ledger l on l.event_id = s.event_id
                where s.capacity is not null and not exists (select from pool p where p.session_id = s.id)
                union
                select l.event_id from ledger l join event e on e.id = l.event_id where %s""".formatted(AnnouncementRepository.IS_ANOTHER), select -> {
            var found = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    /**
     * By how much the books are wrong: seats that pools count otherwise than they are held, those who wait, people named
     * in delegations, and gaps in the log.
     */
    public long drift() {
        return with(dataSource, """
                select coalesce((select sum(abs(p.used - (%s))) from pool p), 0)
                     + coalesce((select sum(abs(l.waiting - (
                           (select count(*) from registration r where r.event_id = l.event_id and r.state = 'WAITLISTED')
                         + (select count(*) from delegation d where d.event_id = l.event_id and (d.state = 'WAITLISTED'
                              or d.state = 'PARTIALLY_CONFIRMED' and d.partial and d.seats_granted < d.seats_allowed)))))
                         from ledger l), 0)
                     + coalesce((select sum(abs(d.seats_named - (
                           select count(*) from registration r where r.delegation_id = d.id
                             and r.state in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')))) from delegation d), 0)
                     + coalesce((select sum(abs(l.entries - (
                           select count(*) from allocation_log a where a.event_id = l.event_id))) from ledger l), 0)""".formatted(PoolRepository.HELD), select -> {
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
