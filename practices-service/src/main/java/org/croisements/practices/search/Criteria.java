package org.croisements.practices.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.croisements.practices.index.Facet;
import org.croisements.practices.query.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What a caller looks for.
 *
 * @param asked the words, null where there are none
 * @param seenBy as whom the caller sees sheets, null for who sees all
 * @param chosen facets, and the values of which a sheet must have one
 * @param links further filters, and the values of which a sheet must have one
 * @param areas where it must take place, in each of them
 */
public record Criteria(
        @Nullable Asked asked,
        @Nullable Set<String> seenBy,
        Map<Facet, Set<String>> chosen,
        Map<String, Set<String>> links,
        List<Area> areas) {

    /** Everything that whoever is one of these sees; null for who sees all. */
    public static Criteria all(@Nullable Set<String> seenBy) {
        return new Criteria(null, seenBy, Map.of(), Map.of(), List.of());
    }
}
