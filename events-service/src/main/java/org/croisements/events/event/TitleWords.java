package org.croisements.events.event;

import java.util.List;
import java.util.regex.Pattern;
import org.croisements.kit.page.Slugs;

/** Titles and questions as the words that they are compared by: without case, accents and punctuation. */
final class TitleWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private TitleWords() {}

    static List<String> of(String text) {
        return BETWEEN.splitAsStream(text)
                .map(Slugs::searchable)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
