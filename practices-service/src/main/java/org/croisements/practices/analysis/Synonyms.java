package org.croisements.practices.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and expressions that say the same, a list kept as data. */
public final class Synonyms {

    /** A word or an expression of several words, as the list writes it. */
    public record Expression(String written, List<Word> words) {}

    /** An expression that stands at the beginning of some words, and what says the same. */
    public record Found(Expression asked, List<Expression> others) {}

    private static final Map<String, List<Found>> BY_FIRST_STEM = read();

    private Synonyms() {}

    /** The longest expression that these words begin with, with its synonyms, or none. */
    public static List<Found> at(List<Word> words) {
        Found longest = null;
        for (String stem : words.get(0).stems()) {
            for (Found found : BY_FIRST_STEM.getOrDefault(stem, List.of())) {
                boolean longer = longest == null
                        || found.asked().words().size()
                                > longest.asked().words().size();
                if (longer && begins(words, found.asked().words())) {
                    longest = found;
                }
            }
        }
        return longest == null ? List.of() : List.of(longest);
    }

    private static boolean begins(List<Word> words, List<Word> expression) {
        if (words.size() < expression.size()) {
            return false;
        }
        for (int i = 0; i < expression.size(); i++) {
            if (Collections.disjoint(words.get(i).stems(), expression.get(i).stems())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Found>> read() {
        var known = new HashMap<String, List<Found>>();
        for (String line : Lines.of("synonyms.txt")) {
            var expressions = Arrays.stream(line.split(" *= *"))
                    .map(written -> new Expression(written, FrenchText.words(written)))
                    .toList();
            for (Expression expression : expressions) {
                var others = new ArrayList<>(expressions);
                others.remove(expression);
                var found = new Found(expression, List.copyOf(others));
                expression.words().get(0).stems().stream()
                        .limit(1)
                        .forEach(stem -> known.computeIfAbsent(stem, s -> new ArrayList<>())
                                .add(found));
            }
        }
        return known;
    }
}
