package org.croisements.practices.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.practices.analysis.Word;

/**
 * Which stems have always stood beside each other, in every word that the index ever held. Where one never stands without
 * another of the same word, all that it finds, the other finds too, and ranks at least as high: a search can do without it,
 * and read one list of documents where it had to read two.
 */
final class StemCompany {

    private final Map<String, List<String>> company = new ConcurrentHashMap<>();

    /** Takes note of words before any search can find them. */
    void add(List<Word> words) {
        for (Word word : words) {
            word.stems().forEach(stem -> add(stem, word.stems()));
            add(word.parts());
        }
    }

    private void add(String stem, List<String> beside) {
        var before = company.putIfAbsent(stem, beside);
        // Mostly the same list, since stems are kept by word.
        if (before != null && before != beside && !beside.containsAll(before)) {
            company.put(stem, before.stream().filter(beside::contains).toList());
        }
    }

    /** Those of a word's stems that find all that the others find. */
    List<String> needed(List<String> stems) {
        if (stems.size() == 1) {
            return stems;
        }
        var needed = new ArrayList<>(stems);
        for (String stem : stems) {
            var beside = company.get(stem);
            // What no word ever had finds nothing.
            boolean spare =
                    beside == null || needed.stream().anyMatch(other -> !other.equals(stem) && beside.contains(other));
            if (spare && needed.size() > 1) {
                needed.remove(stem);
            }
        }
        return needed;
    }
}
