package org.croisements.practices.query;

import java.util.List;

/**
 * What a search asks for.
 *
 * @param all groups of which each must be met, which any of its members does
 * @param none what must not be there
 * @param ignored words that say too little to be searched for
 */
public record Asked(List<List<Wanted>> all, List<Wanted> none, List<String> ignored) {

    /** Whether nothing is left that could be searched for. */
    public boolean isEmpty() {
        return all.isEmpty() && none.isEmpty();
    }

    /** How many words and expressions it holds. */
    public int size() {
        return all.stream().mapToInt(List::size).sum() + none.size();
    }
}
