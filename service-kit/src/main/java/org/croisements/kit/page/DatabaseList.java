package org.croisements.kit.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A list that the database answers. */
final class DatabaseList<E> implements ListSource<E> {

    private final ListQuery<E> query;
    private final EntityManager entities;
    private final Counts counts;

    DatabaseList(ListQuery<E> query, EntityManager entities, Counts counts) {
        this.query = query;
        this.entities = entities;
        this.counts = counts;
    }

    @Override
    public Sorting sorting() {
        return query.sorting();
    }

    /** A page's items, total and nested values come from one snapshot of the database. */
    @Override
    public <T> T reading(Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read read only")
                    .executeUpdate();
            return reading.call();
        });
    }

    @Override
    public List<Row<E>> rows(List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, int max) {
        return query.rows(keys, position, backwards, max);
    }

    @Override
    public long total() {
        return query.total(counts);
    }

    @Override
    public Optional<String> state() {
        return query.state(counts);
    }

    @Override
    public List<Object> position(List<Sorting.Key> keys, List<String> values) {
        return ListQuery.position(keys, values);
    }

    <V> Map<V, Long> countBy(String expression, Class<V> type) {
        return reading(() -> query.countBy(expression, type));
    }
}
