package org.croisements.practices.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.index.Sheet.Weight;

/**
 * Where in a sheet the forms of a word stand, packed into the one number that the index keeps of a word and a document: how
 * large a part of a title it is, how often it stands in what introduces, how often in the body. A search that looks at one
 * list of documents for each word is as cheap as can be, and knows all the same that a title says more than a body.
 */
final class WordWeights {

    private static final int TITLE_SHIFT = 5;
    private static final int LEAD_SHIFT = 3;
    private static final int MOST_IN_LEAD = 3;
    private static final int MOST_IN_BODY = 7;
    private static final int TITLE_STEPS = 8;
    private static final int NUMBERS = 1 << (TITLE_SHIFT + 4);
    private static final float[] SCORES = scores();

    private final Map<String, int[]> counts = new LinkedHashMap<>();

    void add(Weight weight, List<Word> words) {
        for (Word word : words) {
            add(weight, word.stems(), words.size());
            for (Word part : word.parts()) {
                add(weight, part.stems(), words.size());
            }
        }
    }

    private void add(Weight weight, Collection<String> stems, int length) {
        for (String stem : stems) {
            int[] of = counts.computeIfAbsent(stem, s -> new int[3]);
            switch (weight) {
                // Half of the title: step 4 of 8.
                case TITLE -> of[0] = Math.max(of[0], Math.max(1, Math.round((float) TITLE_STEPS / length)));
                case LEAD -> of[1] = Math.min(MOST_IN_LEAD, of[1] + 1);
                case BODY -> of[2] = Math.min(MOST_IN_BODY, of[2] + 1);
            }
        }
    }

    /** The number of each stem, never 0. */
    Map<String, Integer> numbers() {
        var numbers = new LinkedHashMap<String, Integer>();
        counts.forEach((stem, of) -> numbers.put(stem, of[0] << TITLE_SHIFT | of[1] << LEAD_SHIFT | of[2]));
        return numbers;
    }

    /** What a number is worth; more than another wherever the number is larger. */
    static float score(int number) {
        return SCORES[Math.min(number, NUMBERS - 1)];
    }

    private static float[] scores() {
        float[] scores = new float[NUMBERS];
        for (int number = 1; number < NUMBERS; number++) {
            int title = number >> TITLE_SHIFT;
            int lead = number >> LEAD_SHIFT & MOST_IN_LEAD;
            int body = number & MOST_IN_BODY;
            scores[number] = (title == 0 ? 0 : 8 + title) + (lead == 0 ? 0 : 1 + lead) * 0.75f + body / 10f;
        }
        return scores;
    }
}
