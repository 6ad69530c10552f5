package org.croisements.practices.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers searches for practices. It follows the database, and is never asked what only that knows. */
public interface PracticeIndex {

    /**
     * Begins a search over the index as it stands; to be closed.
     *
     * @param weights what the words weighed when the search began, null at its beginning
     * @param minToken what a write answered: the index holds at least that when the search begins; null for whatever it
     *     holds
     */
    SheetSearch search(Criteria criteria, @Nullable List<Float> weights, @Nullable String minToken);
}
