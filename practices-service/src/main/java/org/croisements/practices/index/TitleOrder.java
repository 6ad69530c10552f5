package org.croisements.practices.index;

import org.croisements.practices.analysis.Folding;

/**
 * The order of titles in French: letters first, whatever their accents and case, signs as a blank; only where two titles
 * are spelt alike, accents decide, then case.
 */
final class TitleOrder {

    private static final int LONGEST = 120;
    private static final char LEVEL = '\u0001';

    private TitleOrder() {}

    /** A text that sorts by its characters as the title does in French. */
    static String key(String title) {
        String begin = title.codePointCount(0, title.length()) > LONGEST
                ? title.substring(0, title.offsetByCodePoints(0, LONGEST))
                : title;
        var letters = new StringBuilder();
        for (String run : Folding.fold(begin).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!run.isEmpty()) {
                letters.append(letters.isEmpty() ? "" : " ").append(run);
            }
        }
        String lower = begin.toLowerCase(java.util.Locale.FRENCH);
        String key = letters.toString();
        return lower.equals(key) && lower.equals(begin) ? key : key + LEVEL + lower + LEVEL + swapped(begin);
    }

    /** Small letters before capitals, as in dictionaries. */
    private static String swapped(String text) {
        var swapped = new StringBuilder(text.length());
        text.chars().forEach(c -> swapped.append(Character.isUpperCase(c) ? '1' : '0'));
        return swapped.toString().replaceAll("0+$", "");
    }
}
