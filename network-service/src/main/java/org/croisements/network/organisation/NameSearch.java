package org.croisements.network.organisation;

import org.croisements.kit.page.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * A text that names are searched for: as it stands or, where no name has it, with a typo forgiven. {@code folded} is
 * without case, accents and blanks.
 */
record NameSearch(String text, String folded, boolean forgiving) {

    /** Shorter texts are near to too much. */
    private static final int SHORTEST_WITH_TYPO = 4;

    static @Nullable NameSearch of(@Nullable String text) {
        return text == null ? null : new NameSearch(text, Slugs.searchable(text), false);
    }

    boolean mayHaveTypo() {
        return folded.length() >= SHORTEST_WITH_TYPO;
    }

    NameSearch forgivingOne() {
        return new NameSearch(text, folded, true);
    }

    /** How an organisation was found. */
    NameMatch match() {
        return forgiving ? NameMatch.TYPO : NameMatch.TEXT;
    }
}
