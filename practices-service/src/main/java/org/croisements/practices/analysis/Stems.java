package org.croisements.practices.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * What words have in common that are forms of one another. Two stemmers look at each word, folded first, so that accents
 * never matter: the light one and Snowball's; words are forms of one another where they share either stem. A stem that
 * keeps too little of its word says nothing ({@code numérique} and {@code numéro} would meet in {@code num}) and gives way
 * to the word in the singular. A list tells the stems of words that both get wrong.
 */
final class Stems {

    /** Marks Snowball's stems, so that they meet only each other. */
    private static final char SNOWBALL = '~';
    /** Marks what the list says, which no stemmer's result meets. */
    private static final char LISTED = '=';

    private static final int MOST_LOST = 5;
    private static final Map<String, List<String>> OVERRIDES = overrides();
    private static final ThreadLocal<FrenchStemmer> STEMMER = ThreadLocal.withInitial(FrenchStemmer::new);

    /** A text's words are few, and their stems dear. */
    private static final Cache<String, List<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(50_000).build();

    private Stems() {}

    /** The stems of a folded word, one or two. */
    static List<String> of(String word) {
        var listed = OVERRIDES.get(word);
        return listed != null ? listed : KNOWN.get(word, Stems::stems);
    }

    private static List<String> stems(String word) {
        if (word.length() < 4 || word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
            return List.of(word);
        }
        String masculine = masculine(word);
        var listed = OVERRIDES.get(masculine);
        if (listed != null) {
            return listed;
        }
        String light = light(masculine);
        String snowball = snowball(masculine);
        return enough(snowball, masculine, 4)
                ? List.of(enough(light, masculine, 5) ? light : singular(masculine), SNOWBALL + snowball)
                : List.of(enough(light, masculine, 5) ? light : singular(masculine));
    }

    private static boolean enough(String stem, String word, int letters) {
        int lost = word.length() - stem.length();
        return lost <= MOST_LOST && (stem.length() >= letters || lost <= 2);
    }

    /** Feminine endings that the stemmers know with accents only, or not at all, as the masculine has them. */
    private static String masculine(String word) {
        String one = word.endsWith("s") && word.length() > 5 ? word.substring(0, word.length() - 1) : word;
        if (one.length() > 6 && one.endsWith("trice")) {
            return one.substring(0, one.length() - 5) + "teur";
        }
        if (one.length() > 6 && one.endsWith("euse")) {
            return one.substring(0, one.length() - 4) + "eur";
        }
        if (one.length() > 5 && one.endsWith("ere")) {
            return one.substring(0, one.length() - 1);
        }
        return one.length() > 4 && one.endsWith("ee") ? one.substring(0, one.length() - 1) : word;
    }

    private static String light(String word) {
        char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 4);
        return new String(letters, 0, new FrenchLightStemmer().stem(letters, word.length()));
    }

    private static String singular(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new FrenchMinimalStemmer().stem(letters, word.length()));
    }

    private static String snowball(String word) {
        var stemmer = STEMMER.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static Map<String, List<String>> overrides() {
        var overrides = new HashMap<String, List<String>>();
        for (String line : Lines.of("stems.txt")) {
            var words = Folding.fold(line).split(" +", -1);
            for (String word : words) {
                overrides.put(word, List.of(LISTED + words[0]));
            }
        }
        return overrides;
    }
}
