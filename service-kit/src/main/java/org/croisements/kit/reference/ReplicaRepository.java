package org.croisements.kit.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The replica's tables. Joins the transaction at hand, if there is one. */
@ApplicationScoped
class ReplicaRepository {

    private static final String COLUMNS = "type, id, slug, label, data, version, deleted, merged_into";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Any number that no other advisory lock of a service has. */
    private static final long LOCK = 0x7265_706c_6963_61L;

    private final DataSource dataSource;

    ReplicaRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Replicated> byIds(String type, Collection<UUID> ids) {
        return query("select " + COLUMNS + " from replica where type = ? and id = any (?)", select -> {
            select.setString(1, type);
            select.setArray(2, select.getConnection().createArrayOf("uuid", ids.toArray()));
            return replicated(select);
        });
    }

    /** The record that has the slug, else one that had it; a living one before one that is gone. */
    Optional<Replicated> bySlug(String type, String slug) {
        String sql = "select " + COLUMNS + """
                 from replica where type = ? and (slug = ? or old_slugs @> array[?::text])
                order by deleted, slug = ? desc nulls last limit 1
                """;
        return query(sql, select -> {
            select.setString(1, type);
            select.setString(2, slug);
            select.setString(3, slug);
            select.setString(4, slug);
            return replicated(select).stream().findFirst();
        });
    }

    /** Slugs that begin alike and are about as long; the first in the index, so that looking costs little. */
    List<String> slugsLike(String type, String prefix, int length, int limit) {
        return query("""
                select slug from replica where type = ? and not deleted and slug like ?
                and abs(length(slug) - ?) <= ? order by slug using ~<~ limit ?
                """, select -> {
            select.setString(1, type);
            select.setString(2, prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            select.setInt(3, length);
            select.setInt(4, Math.max(2, length / 3));
            select.setInt(5, limit);
            List<String> slugs = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    slugs.add(rows.getString(1));
                }
            }
            return slugs;
        });
    }

    /** Lets nothing be stored until the transaction ends, so that what it was read for is written before. */
    void holdStill() {
        query("select pg_advisory_xact_lock_shared(" + LOCK + ")", PreparedStatement::execute);
    }

    /** Waits for all transactions that hold the replica still, and lets none begin to until this one ends. */
    void claim() {
        query("select pg_advisory_xact_lock(" + LOCK + ")", PreparedStatement::execute);
    }

    /** Where the reading of a feed stands. */
    record Progress(@Nullable String cursor, int generation, boolean complete) {}

    Progress progress(String source) {
        return progress(source, "");
    }

    /** The same, keeping every other follower of the source away until the transaction ends. */
    Progress lockProgress(String source, Instant now) {
        query("insert into replica_cursor (source, updated_at) values (?, ?) on conflict do nothing", insert -> {
            insert.setString(1, source);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
        return progress(source, " for update");
    }

    private Progress progress(String source, String lock) {
        String sql = "select cursor, generation, complete from replica_cursor where source = ?" + lock;
        return query(sql, select -> {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new Progress(row.getString(1), row.getInt(2), row.getBoolean(3))
                        : new Progress(null, 1, false);
            }
        });
    }

    void moveTo(String source, Progress progress, Instant now) {
        query(
                "update replica_cursor set cursor = ?, generation = ?, complete = ?, updated_at = ? where source = ?",
                update -> {
                    update.setString(1, progress.cursor());
                    update.setInt(2, progress.generation());
                    update.setBoolean(3, progress.complete());
                    update.setObject(4, now.atOffset(ZoneOffset.UTC));
                    update.setString(5, source);
                    return update.executeUpdate();
                });
    }

    /** Takes over what a feed tells, in its order. Of what is gone only slug and label stay. */
    void store(String source, int generation, List<FeedPage.Entry> entries) {
        query("""
                insert into replica
                    (source, generation, type, id, slug, label, data, version, deleted, merged_into)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (type, id) do update set
                    source = excluded.source, generation = excluded.generation,
                    old_slugs = case
                        when excluded.slug <> replica.slug
                        then array_remove(replica.old_slugs, excluded.slug) || replica.slug
                        else replica.old_slugs end,
                    slug = coalesce(excluded.slug, replica.slug),
                    label = coalesce(excluded.label, replica.label),
                    data = excluded.data, version = excluded.version,
                    deleted = excluded.deleted, merged_into = excluded.merged_into
                """, insert -> {
            for (FeedPage.Entry entry : entries) {
                insert.setString(1, source);
                insert.setInt(2, generation);
                insert.setString(3, entry.type());
                insert.setObject(4, entry.id());
                insert.setString(5, entry.slug());
                insert.setString(6, entry.label());
                insert.setString(
                        7,
                        entry.isTombstone() || entry.data() == null
                                ? null
                                : entry.data().toString());
                insert.setLong(8, entry.version());
                insert.setBoolean(9, entry.isTombstone());
                insert.setObject(10, entry.mergedInto());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Marks as gone what an earlier reading of the whole feed saw and the present one did not. */
    List<Replicated> markUnseen(String source, int generation) {
        String sql = """
                update replica set deleted = true, data = null
                where source = ? and generation < ? and not deleted
                returning\s""" + COLUMNS;
        return query(sql, update -> {
            update.setString(1, source);
            update.setInt(2, generation);
            return replicated(update);
        });
    }

    private static List<Replicated> replicated(PreparedStatement select) throws SQLException {
        List<Replicated> records = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(new Replicated(
                        rows.getString("type"),
                        rows.getObject("id", UUID.class),
                        rows.getString("slug"),
                        rows.getString("label"),
                        json(rows.getString("data")),
                        rows.getLong("version"),
                        rows.getBoolean("deleted"),
                        rows.getObject("merged_into", UUID.class)));
            }
        }
        return records;
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds no JSON", e);
        }
    }

    private <T extends @Nullable Object> T query(String sql, Query<T> query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException e) {
            throw new PersistenceException("The replica can't be read or written", e);
        }
    }

    private interface Query<T extends @Nullable Object> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
