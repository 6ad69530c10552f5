package org.croisements.practices.similar;

import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;

/** What similar practices are found by, for whoever measures it. */
public final class SimilarSearch {

    private final SimilarFinder finder;

    public SimilarSearch(ShownSheets shown) {
        finder = new SimilarFinder(shown);
    }

    /** How many were found of those that are most like a practice. */
    public int alike(SheetSearch search, PracticeSummary own, int most) {
        return finder.alike(search, own, most).size();
    }
}
