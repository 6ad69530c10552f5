package org.croisements.practices.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.croisements.practices.analysis.FrenchText;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.explanation.Highlight.Mark;

/** Finds the passages of texts that hold words of a search, by the same reading of French as the search itself. */
public final class Highlighter {

    private static final int LONGEST_PASSAGE = 240;
    private static final int BEFORE_FIRST = 60;

    private Highlighter() {}

    /** The passage of a text that holds most of what has one of these stems, if any does. */
    public static Optional<Highlight> of(String field, String text, Set<String> stems) {
        var marks = marks(FrenchText.words(text), stems);
        return marks.isEmpty() ? Optional.empty() : Optional.of(passage(field, text, marks));
    }

    private static List<Mark> marks(List<Word> words, Set<String> stems) {
        var marks = new ArrayList<Mark>();
        for (Word word : words) {
            if (!Collections.disjoint(word.stems(), stems)) {
                marks.add(new Mark(word.from(), word.to()));
            } else {
                marks.addAll(marks(word.parts(), stems));
            }
        }
        return marks;
    }

    private static Highlight passage(String field, String text, List<Mark> marks) {
        if (text.length() <= LONGEST_PASSAGE) {
            return new Highlight(field, text, marks);
        }
        int from = begin(text, best(marks).from());
        int to = end(text, from);
        var inside = marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() - from, mark.to() - from))
                .toList();
        return new Highlight(field, text.substring(from, to), inside);
    }

    /** The mark behind which most others follow within a passage. */
    private static Mark best(List<Mark> marks) {
        Mark best = marks.get(0);
        int most = 0;
        int last = 0;
        for (int i = 0; i < marks.size(); i++) {
            while (last < marks.size()
                    && marks.get(last).to() - marks.get(i).from() <= LONGEST_PASSAGE - BEFORE_FIRST) {
                last++;
            }
            if (last - i > most) {
                most = last - i;
                best = marks.get(i);
            }
        }
        return best;
    }

    private static int begin(String text, int first) {
        int from = Math.max(0, first - BEFORE_FIRST);
        if (from == 0) {
            return 0;
        }
        int blank = text.indexOf(' ', from);
        return blank >= 0 && blank < first ? blank + 1 : first;
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST_PASSAGE);
        if (to == text.length()) {
            return to;
        }
        int blank = text.lastIndexOf(' ', to);
        int end = blank > from + LONGEST_PASSAGE / 2 ? blank : to;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
