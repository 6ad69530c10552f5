package org.croisements.practices.analysis;

import java.util.List;

/**
 * A word of a text.
 *
 * @param written as it stands there, without what was elided before it
 * @param from where it begins, in UTF-16 code units
 * @param to where it ends
 * @param position which word of the text it is; words that were left out count
 * @param stems what it shares with its other forms, and with the feminine that inclusive writing names beside it
 * @param parts of a compound with hyphens: its parts; else none
 */
public record Word(String written, int from, int to, int position, List<String> stems, List<Word> parts) {

    /** The word without case and accents. */
    public String folded() {
        return Folding.fold(written);
    }

    public boolean isCompound() {
        return !parts.isEmpty();
    }
}
