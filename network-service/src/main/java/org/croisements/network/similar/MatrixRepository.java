package org.croisements.network.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.LongFunction;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.QualityNote;
import org.croisements.network.territory.TerritoryKind;

/** Every query on territories for their comparison. */
@ApplicationScoped
class MatrixRepository {

    private final EntityManager entities;

    MatrixRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The number of the last change to a territory: as long as it stays, so do they all. */
    long lastChange() {
        var last = entities.createNativeQuery(
                        "select coalesce(max(seq), 0) from change where type = 'territory'", Long.class)
                .getSingleResult();
        return ((Number) last).longValue();
    }

    /** Reads in one snapshot of the database, whose last change the reading is told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T inSnapshot(LongFunction<T> reading) {
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
        return reading.apply(lastChange());
    }

    /** All territories of a kind by code, of one code the newest generation last. */
    List<KnownTerritory> all(TerritoryKind kind) {
        return entities.createQuery("""
                        select t.kind, t.code, t.generation, t.name, t.type, t.population, t.parents, t.evidence.measures,
                            t.evidence.quality, t.evidence.sources
                        from Territory t where t.kind = :kind order by t.code, t.generation nulls first
                        """, Object[].class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(MatrixRepository::known)
                .toList();
    }

    @SuppressWarnings("unchecked") // the lists are what the query selects
    private static KnownTerritory known(Object[] row) {
        return new KnownTerritory(
                (TerritoryKind) row[0],
                (String) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (Integer) row[5],
                (List<String>) row[6],
                (List<Measure>) row[7],
                (List<QualityNote>) row[8],
                (List<DataSource>) row[9]);
    }
}
