package org.croisements.kit.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A list that the database answers. */
final class DatabaseList<E> implements ListSource<E> {

    private final ListQuery<E> query;
    private final Reading reading;
    private final Counts counts;
    private @Nullable Long whole;

    DatabaseList(ListQuery<E> query, Reading reading, Counts counts) {
        this.query = query;
        this.reading = reading;
        this.counts = counts;
    }

    @Override
    public Sorting sorting() {
        return query.sorting();
    }

    /** A page's items, total and nested values come from one snapshot of the database. */
    @Override
    public <T> T reading(Callable<T> asked) {
        return reading.together(asked);
    }

    @Override
    public List<Row<E>> rows(List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, int max) {
        var rows = query.rows(keys, position, backwards, max);
        // Nothing before and nothing after them: nobody needs to count.
        whole = position == null && rows.size() < max ? Long.valueOf(rows.size()) : null;
        return rows;
    }

    @Override
    public long total() {
        return whole == null ? query.total(counts) : whole;
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
