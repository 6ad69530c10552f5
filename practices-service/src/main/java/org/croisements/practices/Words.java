package org.croisements.practices;

import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Search by words: each word that is asked for must begin a word of the text; case and accents don't matter. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    /** What to store of texts so that they are found by their words. */
    public static String searchText(Stream<String> texts) {
        return texts.flatMap(Words::of).map(word -> " " + word).collect(Collectors.joining());
    }

    /** Keeps of a list what has the words asked for, if any were; the expression is a stored search text. */
    public static <E> ListQuery<E> where(ListQuery<E> query, String expression, @Nullable String asked) {
        if (asked == null) {
            return query;
        }
        var words = of(asked).distinct().toList();
        if (words.isEmpty()) {
            throw new ProblemException(
                    INVALID_PARAMETERS,
                    "A parameter has a fault",
                    List.of(Fault.in("q", "INVALID_VALUE", "there is no letter or digit to search for")));
        }
        for (int i = 0; i < words.size(); i++) {
            // Words are letters and digits only, so that nothing in them is a pattern.
            query.where(expression + " like :word" + i, "word" + i, "% " + words.get(i) + "%");
        }
        return query;
    }

    private static Stream<String> of(String text) {
        return BETWEEN.splitAsStream(text).map(Slugs::searchable).filter(word -> !word.isEmpty());
    }
}
