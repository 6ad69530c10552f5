package org.croisements.kit.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What must be counted over whole lists, such as a total, counted once for as long as the database shows the same. Two
 * transactions that were given the same snapshot see the same rows, so a count from one is exact in the other; whatever
 * commits, anywhere, changes the snapshots that come after it.
 */
@ApplicationScoped
class Counts {

    /** A server that was started anew may have been restored and number its transactions anew. */
    private static final String SNAPSHOT = "select cast(pg_current_snapshot() as text) || ' '"
            + " || cast(extract(epoch from pg_postmaster_start_time()) as text)";

    private record Key(String query, Map<String, Object> values) {}

    private record Counted(String snapshot, Object answer) {}

    private final Cache<Key, Counted> counted =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final EntityManager entities;

    Counts(EntityManager entities) {
        this.entities = entities;
    }

    /** The answer to a query with these values, in a transaction that reads one snapshot from begin to end. */
    @SuppressWarnings("unchecked") // whoever asks the same query expects the same type
    <T> T of(String query, Map<String, Object> values, Supplier<T> count) {
        var key = new Key(
                query,
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> comparable(entry.getValue()))));
        if (!key.values().values().stream().allMatch(Counts::isPlain)) {
            return count.get();
        }
        String snapshot = (String) entities.createNativeQuery(SNAPSHOT).getSingleResult();
        var known = counted.getIfPresent(key);
        if (known != null && known.snapshot().equals(snapshot)) {
            return (T) known.answer();
        }
        T answer = count.get();
        counted.put(key, new Counted(snapshot, answer));
        return answer;
    }

    /** Arrays are equal to themselves only, lists to those with the same members. */
    private static Object comparable(Object value) {
        return value instanceof Object[] array ? List.copyOf(Arrays.asList(array)) : value;
    }

    /** Whether equal values mean the same; two objects of one record need not be equal, and should not be kept. */
    private static boolean isPlain(Object value) {
        return value instanceof Collection<?> members
                ? members.stream().allMatch(Counts::isPlain)
                : value instanceof Enum || value.getClass().getName().startsWith("java.");
    }
}
