package org.croisements.network.name;

import java.util.List;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * What names are searched for: what must stand in them, which is the whole text asked for, blanks aside; or, where no name
 * has that, each of its words, but for those that no name has: of what is written nearly like such a one, one must stand
 * there.
 */
public record NameSearch(List<String> standing, List<List<String>> near) {

    /** Shorter words are near to too much. */
    private static final int SHORTEST_WITH_TYPO = 4;

    static @Nullable NameSearch of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Words.asked(text, "q");
        return new NameSearch(List.of(Slugs.searchable(text)), List.of());
    }

    static boolean mayHaveTypo(String word) {
        return word.length() >= SHORTEST_WITH_TYPO;
    }

    /** How an organisation was found. */
    public NameMatch match() {
        return near.isEmpty() ? NameMatch.TEXT : NameMatch.TYPO;
    }
}
