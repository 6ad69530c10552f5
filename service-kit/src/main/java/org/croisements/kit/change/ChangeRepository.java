package org.croisements.kit.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The change feed's tables. Joins the transaction at hand, if there is one. */
@ApplicationScoped
class ChangeRepository {

    /** Any number that nothing else in these databases locks. */
    private static final long WRITERS_LOCK = 0x43524F4953L;

    private static final int BATCH = 1_000;

    static final String HEAD = """
            select greatest((select max(seq) from change), (select max(seq) from change_horizon), 0)""";

    private static final String READ = """
            select feed.head, feed.horizon, feed.last_given,
                   entry.seq, entry.type, entry.record_id, entry.slug, entry.operation, entry.version, entry.at, entry.data
            from (select greatest((select max(seq) from change), (select max(seq) from change_horizon), 0) as head,
                         coalesce((select max(seq) from change_horizon), 0) as horizon,
                         (select last_value from change_seq) as last_given) as feed
            left join lateral (
                select * from change
                where seq > ? and seq <= ? and %s
                  and (seq > coalesce(?, feed.head) or not exists (
                        select from change as later
                        where later.type = change.type and later.record_id = change.record_id
                          and later.seq > change.seq and later.seq <= coalesce(?, feed.head)))
                order by seq
                limit ?) as entry on true
            order by entry.seq
            """;

    private final DataSource dataSource;
    private final Set<String> personal;

    /** {@code personal}: types whose replaced entries are forgotten at once, since what they told may be withdrawn. */
    ChangeRepository(
            DataSource dataSource,
            @ConfigProperty(name = "croisements.changes.personal-types") Optional<Set<String>> personal) {
        this.dataSource = dataSource;
        this.personal = personal.orElse(Set.of());
    }

    /** Gives the entries their numbers, in order, and holds back every other writer until this transaction ends. */
    void append(List<Entry> entries, Instant at) {
        try (var connection = dataSource.getConnection()) {
            lockOutOtherWriters(connection);
            try (var insert = connection.prepareStatement("""
                    insert into change (seq, type, record_id, slug, operation, version, at, data)
                    values (nextval('change_seq'), ?, ?, ?, ?, ?, ?, ?::json)
                    """)) {
                int waiting = 0;
                for (Entry entry : entries) {
                    insert.setString(1, entry.type());
                    insert.setObject(2, entry.id());
                    insert.setString(3, entry.slug());
                    insert.setString(4, entry.operation().name());
                    insert.setLong(5, entry.version());
                    insert.setObject(6, at.atOffset(ZoneOffset.UTC));
                    insert.setString(7, entry.data());
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            forgetReplaced(entries, connection);
            try (var notify = connection.prepareStatement("select pg_notify('change', '')")) {
                notify.execute();
            }
        } catch (SQLException e) {
            throw new PersistenceException("The change feed can't be written", e);
        }
    }

    private void forgetReplaced(List<Entry> entries, Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from change
                where type = ? and record_id = ? and exists (
                    select from change as later
                    where later.type = change.type and later.record_id = change.record_id and later.seq > change.seq)
                """)) {
            for (Entry entry : entries) {
                if (personal.contains(entry.type())) {
                    delete.setString(1, entry.type());
                    delete.setObject(2, entry.id());
                    delete.executeUpdate();
                }
            }
        }
    }

    private static void lockOutOtherWriters(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, WRITERS_LOCK);
            lock.execute();
        }
    }

    /**
     * Up to {@code limit} entries from {@code after} to {@code upTo}, both numbers, the first excluded. As far as
     * {@code snapshot} (null: the present head) only each record's last entry is read.
     */
    Slice read(long after, long upTo, @Nullable Long snapshot, List<String> types, int limit) {
        String sql = READ.formatted(types.isEmpty() ? "true" : "type = any (?)");
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            int at = 0;
            select.setLong(++at, after);
            select.setLong(++at, upTo);
            if (!types.isEmpty()) {
                select.setArray(++at, connection.createArrayOf("text", types.toArray()));
            }
            select.setObject(++at, snapshot, Types.BIGINT);
            select.setObject(++at, snapshot, Types.BIGINT);
            select.setInt(++at, limit);
            return slice(select);
        } catch (SQLException e) {
            throw new PersistenceException("The change feed can't be read", e);
        }
    }

    private static Slice slice(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            long head = rows.getLong("head");
            long horizon = rows.getLong("horizon");
            long lastGiven = rows.getLong("last_given");
            List<Stored> entries = new ArrayList<>();
            do {
                // Without an entry the only row tells where the feed stands.
                if (rows.getObject("seq") != null) {
                    entries.add(stored(rows));
                }
            } while (rows.next());
            return new Slice(head, horizon, lastGiven, entries);
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var entry = new Entry(
                row.getString("type"),
                row.getObject("record_id", UUID.class),
                row.getString("slug"),
                ChangeOperation.valueOf(row.getString("operation")),
                row.getLong("version"),
                row.getString("data"));
        return new Stored(
                row.getLong("seq"),
                entry,
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Forgets entries from before a time that a later entry of their record has replaced. */
    @Transactional
    int forgetReplaced(Instant before) {
        return update("""
                delete from change
                where at < ? and exists (
                    select from change as later
                    where later.type = change.type and later.record_id = change.record_id and later.seq > change.seq)
                """, before);
    }

    /** Forgets that records are gone, where that was written before a time, and moves the horizon behind them. */
    @Transactional
    int forgetTombstones(Instant before) {
        return update("""
                with forgotten as (
                    delete from change
                    where operation <> 'CHANGED' and at < ? and not exists (
                        select from change as later
                        where later.type = change.type and later.record_id = change.record_id
                          and later.seq > change.seq)
                    returning seq)
                insert into change_horizon (seq) select max(seq) from forgotten having count(*) > 0
                on conflict (only_row) do update set seq = greatest(change_horizon.seq, excluded.seq)
                """, before);
    }

    private int update(String sql, Instant before) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The change feed can't be purged", e);
        }
    }

    /** An entry to be written. */
    record Entry(
            String type,
            UUID id,
            @Nullable String slug,
            ChangeOperation operation,
            long version,
            @Nullable String data) {}

    /** An entry as it stands in the feed. */
    record Stored(long seq, Entry entry, Instant at) {}

    /**
     * Some entries and where the feed stood when they were read: its last number, that of the last forgotten tombstone
     * and the last that was ever given.
     */
    record Slice(long head, long horizon, long lastGiven, List<Stored> entries) {}
}
