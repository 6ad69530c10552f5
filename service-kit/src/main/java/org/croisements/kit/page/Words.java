package org.croisements.kit.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Search by words: each word that is asked for must begin a word of the text; case and accents don't matter. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** The words of a text as they are compared: without case, accents and punctuation. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(text)
                .map(Slugs::searchable)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What to store of texts so that their words are found: each word behind a blank. */
    public static String searchText(Stream<String> texts) {
        return texts.flatMap(text -> of(text).stream())
                .distinct()
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    /** The words that a parameter asks for; one that has none is a fault. */
    public static List<String> asked(String text, String parameter) {
        var words = of(text);
        if (words.isEmpty()) {
            throw nothingIn(parameter);
        }
        return words;
    }

    /** Keeps of a list what has the words asked for, if any were; the expression is a stored search text. */
    public static <E> ListQuery<E> where(ListQuery<E> query, String expression, @Nullable String asked) {
        if (asked == null) {
            return query;
        }
        var words = asked(asked, "q");
        for (int i = 0; i < words.size(); i++) {
            // Words are letters and digits only, so that nothing in them is a pattern.
            query.where(expression + " like :word" + i, "word" + i, "% " + words.get(i) + "%");
        }
        return query;
    }

    /** What answers a parameter that asks for signs alone, of which no search knows any. */
    static ProblemException nothingIn(String parameter) {
        var fault = Fault.in(parameter, "INVALID_VALUE", "a letter or a digit is needed: nothing else is searched for");
        return fault.alone();
    }
}
