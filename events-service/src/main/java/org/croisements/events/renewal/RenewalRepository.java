package org.croisements.events.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The records that are due to be renewed. */
@ApplicationScoped
class RenewalRepository {

    private final EntityManager entities;

    RenewalRepository(EntityManager entities) {
        this.entities = entities;
    }

    void note(String kind, List<UUID> ids) {
        entities.createNativeQuery("insert into renewal select :kind, unnest(:ids) on conflict do nothing")
                .setParameter("kind", kind)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Takes some of those that are due; nobody else takes them meanwhile. */
    List<UUID> take(String kind, int max) {
        List<?> ids = entities.createNativeQuery("""
                        delete from renewal where kind = :kind and record_id in (
                            select record_id from renewal where kind = :kind order by record_id limit :max
                            for update skip locked)
                        returning record_id""", UUID.class)
                .setParameter("kind", kind)
                .setParameter("max", max)
                .getResultList();
        return ids.stream().map(UUID.class::cast).sorted().toList();
    }
}
