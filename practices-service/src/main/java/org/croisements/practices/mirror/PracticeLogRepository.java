package org.croisements.practices.mirror;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Every query on the log of changed practices. */
@ApplicationScoped
class PracticeLogRepository {

    private static final int LONGEST_BUILD_SECONDS = 1_800;

    private final EntityManager entities;

    PracticeLogRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads with everything as it stands at one moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_BUILD_SECONDS)
    void inSnapshot(Runnable reading) {
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
        reading.run();
    }

    /** Which transactions this one sees. */
    String snapshot() {
        return (String) entities.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class)
                .getSingleResult();
    }

    /** The practices that a later transaction than those of a snapshot changed; a null stands for all. */
    @SuppressWarnings("unchecked") // a native query knows its type by the argument only
    List<UUID> changedSince(String snapshot) {
        return entities.createNativeQuery("""
                        select distinct practice_id from practice_log
                        where xid >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                          and not pg_visible_in_snapshot(xid, cast(:seen as pg_snapshot))
                        """, UUID.class)
                .setParameter("seen", snapshot)
                .getResultList();
    }

    /** The practices and their versions, one text each. */
    @SuppressWarnings("unchecked") // a native query knows its type by the argument only
    List<String> versions() {
        return entities.createNativeQuery("select id || ':' || version from practice", String.class)
                .getResultList();
    }

    /** Forgets what every replica has read long ago. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(int minutes) {
        entities.createNativeQuery("delete from practice_log where at < now() - make_interval(mins => :minutes)")
                .setParameter("minutes", minutes)
                .executeUpdate();
    }
}
