package org.croisements.kit.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The imports' tables. Joins the transaction at hand, if there is one. */
@ApplicationScoped
class ImportRepository {

    static final int LISTED_REJECTIONS = 1_000;
    private static final Sorting SORTING = Sorting.byDefault("line").key("line", "l.line", Integer.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSource dataSource;
    private final EntityManager entities;
    private final Clock clock;

    ImportRepository(DataSource dataSource, EntityManager entities, Clock clock) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.clock = clock;
    }

    /** What makes an import the same as another one. */
    record Request(
            String collection, String caller, @Nullable String key, String digest, boolean dryRun) {}

    /** An import as it is stored. */
    record Run(
            UUID id,
            String caller,
            String digest,
            boolean dryRun,
            int done,
            int created,
            int updated,
            int unchanged,
            int rejected,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** The import that has the key, made now where there is none. */
    @Transactional
    Run begin(Request request) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int made = with("""
                insert into import_run (id, collection, caller, idempotency_key, digest, dry_run, started_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, insert -> {
            insert.setObject(1, id);
            insert.setString(2, request.collection());
            insert.setString(3, request.caller());
            insert.setString(4, request.key());
            insert.setString(5, request.digest());
            insert.setBoolean(6, request.dryRun());
            insert.setObject(7, now());
            return insert.executeUpdate();
        });
        return made == 1 ? find(request.collection(), id).orElseThrow() : byKey(request);
    }

    private Run byKey(Request request) {
        return select("where collection = ? and caller = ? and idempotency_key = ?", select -> {
                    select.setString(1, request.collection());
                    select.setString(2, request.caller());
                    select.setString(3, request.key());
                })
                .orElseThrow();
    }

    Optional<Run> find(String collection, UUID id) {
        return select("where collection = ? and id = ?", select -> {
            select.setString(1, collection);
            select.setObject(2, id);
        });
    }

    /** How many lines of an import are done; nobody else adds to them until this transaction ends. */
    int lockDone(UUID id) {
        return with("select done from import_run where id = ? for update", select -> {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Lets the database refuse now what it would refuse later. */
    void flush() {
        entities.flush();
    }

    /** Adds what became of the next lines. */
    void add(UUID id, List<ImportLine> lines) {
        with("""
                insert into import_line (import_id, line, outcome, record_id, code, detail) values (?, ?, ?, ?, ?, ?)
                """, insert -> {
            for (ImportLine line : lines) {
                insert.setObject(1, id);
                insert.setInt(2, line.line());
                insert.setString(3, line.outcome().name());
                insert.setObject(4, line.record(), Types.OTHER);
                insert.setString(5, line.code());
                insert.setString(6, line.detail());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
        with("""
                update import_run set done = done + ?, created = created + ?, updated = updated + ?,
                    unchanged = unchanged + ?, rejected = rejected + ?
                where id = ?
                """, update -> {
            update.setInt(1, lines.size());
            int at = 2;
            for (LineOutcome outcome : LineOutcome.values()) {
                update.setInt(at++, (int)
                        lines.stream().filter(line -> line.outcome() == outcome).count());
            }
            update.setObject(at, id);
            return update.executeUpdate();
        });
    }

    /** Says that the import came to its end. */
    @Transactional
    void end(UUID id) {
        with("update import_run set ended_at = coalesce(ended_at, ?) where id = ?", update -> {
            update.setObject(1, now());
            update.setObject(2, id);
            return update.executeUpdate();
        });
    }

    /** The first lines that were rejected. */
    List<ImportLine> rejected(UUID id) {
        return entities.createQuery(
                        "from StoredLine l where l.importId = :id and l.outcome = REJECTED order by l.line",
                        StoredLine.class)
                .setParameter("id", id)
                .setMaxResults(LISTED_REJECTIONS)
                .getResultStream()
                .map(ImportLine::of)
                .toList();
    }

    ListQuery<StoredLine> lines(UUID id, ImportFilter filter) {
        return new ListQuery<>(entities, StoredLine.class, "l", SORTING)
                .where("l.importId = :import", "import", id)
                .whereGiven("l.outcome in :outcomes", "outcomes", filter.outcome());
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        with("delete from import_run where started_at < ?", delete -> {
            delete.setObject(1, now().minus(KEPT));
            return delete.executeUpdate();
        });
    }

    private Optional<Run> select(String condition, Binding binding) {
        return with("select * from import_run " + condition, select -> {
            binding.bind(select);
            List<Run> runs = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    runs.add(run(rows));
                }
            }
            return runs.stream().findFirst();
        });
    }

    private static Run run(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("caller"),
                row.getString("digest"),
                row.getBoolean("dry_run"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Work<T extends @Nullable Object> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T extends @Nullable Object> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException("The imports can't be read or written", e);
        }
    }
}
