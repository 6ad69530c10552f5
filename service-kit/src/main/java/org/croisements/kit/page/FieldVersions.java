package org.croisements.kit.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.croisements.kit.problem.Fault;

/** Knows in which version each field of a record's editable form changed last. */
@ApplicationScoped
class FieldVersions {

    /** Nobody goes on editing what they read longer ago. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    FieldVersions(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Notes the fields in which two forms of a record differ as changed in a version. */
    void note(UUID id, Record before, Record after, long version) {
        ObjectNode changed = json.createObjectNode();
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            if (!Objects.equals(value(before, field), value(after, field))) {
                changed.put(field.getName(), version);
            }
        }
        entities.createNativeQuery("""
                        insert into field_version (record_id, versions, changed_at)
                        values (:id, cast(:changed as jsonb), :now)
                        on conflict (record_id) do update set
                            versions = field_version.versions || excluded.versions, changed_at = excluded.changed_at
                        """)
                .setParameter("id", id)
                .setParameter("changed", changed.toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void forget(UUID id) {
        entities.createNativeQuery("delete from field_version where record_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The fields that changed after a version, by name, each as a fault. */
    List<Fault> changedSince(UUID id, long version) {
        List<?> rows = entities.createNativeQuery("""
                        select key, cast(value as bigint) from field_version, jsonb_each_text(versions)
                        where record_id = :id and cast(value as bigint) > :version order by key
                        """)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Fault.at("/" + row[0], "CHANGED_SINCE", "changed in version " + row[1]))
                .toList();
    }

    @Scheduled(every = "6h", delayed = "20m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from field_version where changed_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static Object value(Record form, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
