package org.croisements.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.jspecify.annotations.Nullable;

/** Every query on the audit trail. Joins the transaction at hand. */
@ApplicationScoped
class AuditRepository {

    private static final Sorting SORTING = Sorting.byDefault("-at").key("at", "a.at", Instant.class);

    /** What was done to one record, or to {@code times} of them. */
    record Effect(
            @Nullable String type,
            @Nullable UUID id,
            @Nullable Long before,
            @Nullable Long after,
            int times) {

        static final Effect NONE = new Effect(null, null, null, null, 0);
    }

    private final EntityManager entities;
    private final DataSource dataSource;

    AuditRepository(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    void append(Actor actor, String operation, AuditOutcome outcome, List<Effect> effects, String traceId, Instant at) {
        if (effects.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit (at, outcome, operation, subject, key_id, roles, centre_id,
                                           record_type, record_id, version_before, version_after, times, trace_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (var effect : effects) {
                insert.setObject(1, at.atOffset(ZoneOffset.UTC));
                insert.setString(2, outcome.name());
                insert.setString(3, operation);
                insert.setString(4, actor.subject());
                insert.setString(5, actor.keyId());
                insert.setArray(
                        6, connection.createArrayOf("varchar", actor.roles().toArray()));
                insert.setObject(7, actor.centre());
                insert.setString(8, effect.type());
                insert.setObject(9, effect.id());
                insert.setObject(10, effect.before(), Types.BIGINT);
                insert.setObject(11, effect.after(), Types.BIGINT);
                insert.setInt(12, effect.times());
                insert.setString(13, traceId);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("The audit trail can't be written", e);
        }
    }

    /** The same of many requests, by one statement. */
    void append(List<Deed> deeds, Instant at) {
        if (deeds.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit (at, outcome, operation, subject, key_id, roles, centre_id,
                                           record_type, record_id, version_before, version_after, times, trace_id)
                        select ?, 'DONE', operation, subject, key_id, string_to_array(roles, ' ')::varchar[], centre_id,
                               record_type, record_id, version_before, version_after, 1, trace_id
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[],
                                    ?::bigint[], ?::bigint[], ?::text[])
                            as t (operation, subject, key_id, roles, centre_id, record_type, record_id,
                                  version_before, version_after, trace_id)
                        """)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setArray(
                    2, column(connection, "text", deeds, deed -> deed.by().operation()));
            insert.setArray(
                    3,
                    column(connection, "text", deeds, deed -> deed.by().actor().subject()));
            insert.setArray(
                    4,
                    column(connection, "text", deeds, deed -> deed.by().actor().keyId()));
            insert.setArray(
                    5,
                    column(
                            connection,
                            "text",
                            deeds,
                            deed -> String.join(" ", deed.by().actor().roles())));
            insert.setArray(
                    6,
                    column(connection, "uuid", deeds, deed -> deed.by().actor().centre()));
            insert.setArray(7, column(connection, "text", deeds, Deed::type));
            insert.setArray(8, column(connection, "uuid", deeds, Deed::id));
            insert.setArray(9, column(connection, "int8", deeds, Deed::before));
            insert.setArray(10, column(connection, "int8", deeds, Deed::after));
            insert.setArray(
                    11, column(connection, "text", deeds, deed -> deed.by().traceId()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The audit trail can't be written", e);
        }
    }

    private static java.sql.Array column(
            java.sql.Connection connection,
            String type,
            List<Deed> deeds,
            java.util.function.Function<Deed, @Nullable Object> part)
            throws SQLException {
        return connection.createArrayOf(type, deeds.stream().map(part).toArray());
    }

    /** What meets the filter; where it takes centres, what others did isn't there. */
    ListQuery<Audit> matching(AuditFilter filter, @Nullable Set<UUID> centres) {
        return new ListQuery<>(entities, Audit.class, "a", SORTING)
                .whereGiven("a.centreId in :own", "own", centres)
                .whereGiven("a.outcome in :outcomes", "outcomes", filter.outcome())
                .whereGiven("a.operation in :operations", "operations", filter.operation())
                .whereGiven("a.subject in :subjects", "subjects", filter.subject())
                .whereGiven("a.keyId in :keys", "keys", filter.keyId())
                .whereGiven("a.centreId in :centres", "centres", filter.centre())
                .whereGiven("a.recordType in :types", "types", filter.recordType())
                .whereGiven("a.recordId in :records", "records", filter.record())
                .whereGiven("a.traceId in :traces", "traces", filter.traceId())
                .whereGiven("a.at >= :begin", "begin", filter.from())
                .whereGiven("a.at < :end", "end", filter.to());
    }

    /** The version that an entity has now. */
    @Nullable
    Long versionOf(Object entity) {
        var version =
                entities.getEntityManagerFactory().getPersistenceUnitUtil().getVersion(entity);
        return version instanceof Number number ? number.longValue() : null;
    }

    int forget(Instant before) {
        return entities.createNativeQuery("delete from audit where at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
