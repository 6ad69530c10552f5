package org.croisements.kit.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The orders a list can be asked in. The id always comes last, so that every order is total. */
public final class Sorting {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf);

    /** One sort key in one direction: an HQL expression that is never null, and the type of its values. */
    public record Key(String expression, Class<?> type, boolean descending) {

        Object read(String text) {
            return READERS.getOrDefault(type, t -> t).apply(text);
        }
    }

    private final String defaults;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private Sorting(String defaults) {
        this.defaults = defaults;
    }

    /** Sorts by these keys where the caller asks for nothing, such as {@code -startsOn,title}. */
    public static Sorting byDefault(String defaults) {
        return new Sorting(defaults);
    }

    /** Adds a key that callers may sort by: an HQL expression that is never null. */
    public Sorting key(String name, String expression, Class<?> type) {
        if (!READERS.containsKey(type)) {
            throw new IllegalArgumentException("no cursor form for " + type);
        }
        keys.put(name, new Key(expression, type, false));
        return this;
    }

    /** The names callers may sort by. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /** The keys a caller asks for, or the default ones. */
    List<Key> keys(@Nullable String sort) {
        var asked = new ArrayList<Key>();
        for (String part : (sort == null ? defaults : sort).split(",", -1)) {
            String name = part.strip();
            boolean descending = name.startsWith("-");
            name = descending ? name.substring(1) : name;
            var key = keys.get(name);
            if (key == null) {
                throw invalid("the list can't be sorted by that" + Nearest.hint(name, keys.keySet()));
            }
            if (asked.stream().anyMatch(k -> k.expression().equals(key.expression()))) {
                throw invalid("the list is sorted by " + name + " already");
            }
            asked.add(new Key(key.expression(), key.type(), descending));
        }
        return asked;
    }

    private static ProblemException invalid(String detail) {
        return Fault.in("sort", "INVALID_VALUE", detail).alone();
    }

    String orDefault(@Nullable String sort) {
        return sort == null ? defaults : sort;
    }
}
