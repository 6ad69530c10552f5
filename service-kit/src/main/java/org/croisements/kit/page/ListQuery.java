package org.croisements.kit.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as a repository describes it: which entities, under which conditions, in which orders. Pages are cut by keyset,
 * never by offset, so a page costs the same at any depth and rows that come or go elsewhere move nothing.
 */
public final class ListQuery<E> {

    private final EntityManager entities;
    private final String from;
    private final String alias;
    private boolean versioned;
    private final Sorting sorting;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A list of {@code entity}, which conditions and sort keys call {@code alias}. */
    public ListQuery(EntityManager entities, Class<E> entity, String alias, Sorting sorting) {
        this.entities = entities;
        this.from = entity.getSimpleName() + " " + alias;
        this.versioned = entities.getMetamodel().entity(entity).hasVersionAttribute();
        this.alias = alias;
        this.sorting = sorting;
    }

    /** Keeps only what meets an HQL condition without values. */
    public ListQuery<E> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Keeps only what meets an HQL condition with one named value. */
    public ListQuery<E> where(String condition, String name, Object value) {
        values.put(name, value);
        return where(condition);
    }

    /** Keeps only what meets an HQL condition with several named values. */
    public ListQuery<E> where(String condition, Map<String, ?> named) {
        values.putAll(named);
        return where(condition);
    }

    /** Keeps only what meets a condition, if the caller gave a value for it; an empty list is no value. */
    public ListQuery<E> whereGiven(String condition, String name, @Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty())
                ? this
                : where(condition, name, value);
    }

    /**
     * Says that not everybody sees the same of the records, so that their versions are no versions of what is answered:
     * whole lists then bear no tag, which would tell of changes that its reader may not see.
     */
    public ListQuery<E> seenDifferently() {
        versioned = false;
        return this;
    }

    /**
     * Keeps only what holds a text in the given expression, a {@link Slugs#searchable} one, if the caller gave a text.
     * Nothing holds a text without letters and digits; {@code %} and {@code _} mean themselves.
     */
    public ListQuery<E> whereContains(String expression, String name, @Nullable String text) {
        if (text == null) {
            return this;
        }
        String searched = Slugs.searchable(text);
        if (searched.isEmpty()) {
            throw Words.nothingIn(name);
        }
        return where(expression + " like :" + name, name, "%" + searched + "%");
    }

    Sorting sorting() {
        return sorting;
    }

    long total(Counts counts) {
        String count = "select count(*) from " + from + whereClause(List.of());
        return counts.of(
                count,
                values,
                () -> bind(entities.createQuery(count, Long.class), values).getSingleResult());
    }

    /** A text that differs where the list holds other records or versions; empty if its records bear no version. */
    Optional<String> state(Counts counts) {
        if (!versioned) {
            return Optional.empty();
        }
        // A sum of hashes, since it needs neither an order nor memory for the whole list.
        String hash =
                "function('hashtextextended', concat(cast(%1$s.id as string), ':', cast(%1$s.version as string)), 0)"
                        .formatted(alias);
        String sum = "select count(*), sum(cast(" + hash + " as BigDecimal)) from " + from + whereClause(List.of());
        return Optional.of(counts.of(sum, values, () -> {
            var row = bind(entities.createQuery(sum, Tuple.class), values).getSingleResult();
            return row.get(0) + " " + row.get(1);
        }));
    }

    <V> Map<V, Long> countBy(String expression, Class<V> type) {
        String counted = "select " + expression + ", count(*) from " + from + whereClause(List.of()) + " group by "
                + expression + " order by " + expression;
        var counts = new LinkedHashMap<V, Long>();
        bind(entities.createQuery(counted, Tuple.class), values)
                .getResultList()
                .forEach(tuple -> counts.put(type.cast(tuple.get(0)), tuple.get(1, Long.class)));
        return counts;
    }

    /** Up to {@code max} rows after a position (or before it, going backwards), always in the list's own order. */
    List<ListSource.Row<E>> rows(List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, int max) {
        var expressions = new ArrayList<String>();
        var directions = new ArrayList<Boolean>();
        keys.forEach(key -> {
            expressions.add(key.expression());
            directions.add(key.descending() != backwards);
        });
        expressions.add(alias + ".id");
        // The id follows the first key's direction, so that one index serves both directions of the usual order.
        directions.add(!keys.isEmpty() && keys.get(0).descending() != backwards);

        var bound = new LinkedHashMap<>(values);
        String select = expressions.stream().map(e -> ", " + e).collect(Collectors.joining());
        String order = orderBy(expressions, directions);
        var where = position == null ? List.<String>of() : List.of(beyond(expressions, directions, position, bound));
        var query = entities.createQuery(
                "select " + alias + select + " from " + from + whereClause(where) + order, Tuple.class);
        var rows = bind(query, bound).setMaxResults(max).getResultList().stream()
                .map(tuple -> row(tuple, expressions.size()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (backwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // the first selected item is the entity of the from clause
    private ListSource.Row<E> row(Tuple tuple, int keys) {
        var position = new ArrayList<Object>(keys);
        for (int i = 1; i <= keys; i++) {
            position.add(tuple.get(i));
        }
        return new ListSource.Row<>((E) tuple.get(0), position);
    }

    private String whereClause(List<String> more) {
        var all = new ArrayList<>(conditions);
        all.addAll(more);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static String orderBy(List<String> expressions, List<Boolean> descending) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < expressions.size(); i++) {
            parts.add(expressions.get(i) + (descending.get(i) ? " desc" : ""));
        }
        return " order by " + String.join(", ", parts);
    }

    /**
     * The rows after a position. Where all keys run in one direction a comparison of rows, {@code (a, id) > (x, y)}; else
     * {@code a >= x and (a > x or (a = x and (b < y or ...)))}, each in its key's direction. Either way an index that
     * begins with the first key is entered at the position: without the first bound it would be read from its begin.
     */
    private static String beyond(
            List<String> expressions, List<Boolean> descending, List<Object> position, Map<String, Object> bound) {
        var names = new ArrayList<String>();
        for (int i = 0; i < expressions.size(); i++) {
            bound.put("position" + i, position.get(i));
            names.add(":position" + i);
        }
        if (descending.stream().distinct().count() == 1) {
            return "(%s) %s (%s)"
                    .formatted(String.join(", ", expressions), descending.get(0) ? "<" : ">", String.join(", ", names));
        }
        String condition = "";
        for (int i = expressions.size() - 1; i >= 0; i--) {
            String further = expressions.get(i) + (descending.get(i) ? " < " : " > ") + names.get(i);
            condition = condition.isEmpty()
                    ? further
                    : "(%s or (%s = %s and %s))".formatted(further, expressions.get(i), names.get(i), condition);
        }
        return expressions.get(0) + (descending.get(0) ? " <= " : " >= ") + names.get(0) + " and " + condition;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The position that a cursor's parts stand for: the sort keys' values, then the id. */
    static List<Object> position(List<Sorting.Key> keys, List<String> parts) {
        var position = new ArrayList<Object>();
        for (int i = 0; i < keys.size(); i++) {
            position.add(keys.get(i).read(parts.get(i)));
        }
        position.add(UUID.fromString(parts.get(keys.size())));
        return position;
    }
}
