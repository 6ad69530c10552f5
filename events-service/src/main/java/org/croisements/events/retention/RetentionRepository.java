package org.croisements.events.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query on how long what is kept, and on what has been kept long enough. */
@ApplicationScoped
class RetentionRepository implements PanacheRepositoryBase<RetentionRules, UUID> {

    /** The rules that were decided; null where none were. */
    @Nullable
    RetentionRules findRules() {
        return findAll().firstResult();
    }

    /** Forgets what hangs on registrations for events that were over by then; {@code table} is one of ours. */
    int forget(String table, int days, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from " + table + " t using event e where e.id = t.event_id and e.over_at < :over")
                .setParameter("over", now.minus(Duration.ofDays(days)))
                .executeUpdate();
    }

    /** Some of the registrations for events that were over by then which still name somebody. */
    List<UUID> named(int days, Instant now, int max) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select r.id from registration r join event e on e.id = r.event_id
                        where r.erased_at is null and e.over_at < :over order by r.id limit :max for update of r skip locked
                        """, UUID.class)
                .setParameter("over", now.minus(Duration.ofDays(days)))
                .setParameter("max", max)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
