package org.croisements.kit.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Where a list comes from: the database, as {@link ListQuery} describes it, or what a service keeps beside it, such as a
 * search index. {@link Lists} makes pages, formats and addresses of it.
 */
public interface ListSource<E> {

    /** An entry with the values of its sort keys and, last, its id. */
    record Row<E>(E entity, List<Object> position) {}

    /** The orders that the list can be asked in. */
    Sorting sorting();

    /** Reads with everything as it stands at one moment. */
    <T> T reading(Callable<T> reading);

    /** Up to {@code max} rows after a position (or before it, going backwards), always in the list's own order. */
    List<Row<E>> rows(List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, int max);

    /** How long the whole list is; asked after the rows of a page. */
    long total();

    /** A text that differs where the list holds other records or versions; empty where that is not known. */
    Optional<String> state();

    /** The position that the values of a cursor stand for, in the order in which {@link Row#position} has them. */
    List<Object> position(List<Sorting.Key> keys, List<String> values);

    /** What a page in JSON says beside its items, by member; asked after the rows of the page. */
    default Map<String, Object> beside(Addresses addresses) {
        return Map.of();
    }

    /** Addresses beside the one that was asked. */
    interface Addresses {

        /** The address of the same list, from its beginning, with one filter set to one value. */
        String filteredBy(String parameter, String value);
    }
}
