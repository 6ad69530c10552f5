package org.croisements.practices.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.croisements.practices.analysis.FrenchText;
import org.croisements.practices.analysis.Word;

/**
 * Reads what callers write into a search box. Words must all be there; {@code "words in quotation marks"} must follow each
 * other; {@code -word} and {@code -"words"} must not be there; {@code OU}, {@code OR} and {@code |} join their neighbours.
 * Nothing is an error: signs that mean nothing are passed over.
 */
public final class SearchText {

    private static final Set<String> OR = Set.of("OU", "OR", "|", "||");
    private static final String OPENING = "\"«“„";
    private static final String CLOSING = "\"»”“";
    private static final String MINUS = "-−–";

    private final String text;
    private final List<List<Wanted>> all = new ArrayList<>();
    private final List<Wanted> none = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int at;
    private boolean joins;

    private SearchText(String text) {
        this.text = text;
    }

    public static Asked read(String text) {
        return new SearchText(text).read();
    }

    private Asked read() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                readNext();
            }
        }
        return new Asked(
                all.stream().map(List::copyOf).toList(),
                List.copyOf(none),
                ignored.stream().distinct().toList());
    }

    private void readNext() {
        boolean without = MINUS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1));
        if (without) {
            at++;
        }
        if (OPENING.indexOf(text.charAt(at)) >= 0) {
            take(quoted(), true, without);
        } else {
            String word = plain();
            if (OR.contains(word) && !without) {
                joins = true;
            } else {
                take(word, false, without);
            }
        }
    }

    private String quoted() {
        int from = ++at;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at < text.length() ? at++ : at);
    }

    private String plain() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && (at == from || OPENING.indexOf(text.charAt(at)) < 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    private void take(String written, boolean expression, boolean without) {
        var words = FrenchText.words(written);
        if (words.isEmpty()) {
            if (written.chars().anyMatch(Character::isLetterOrDigit)) {
                ignored.add(written);
            }
            return;
        }
        var wanted = expression && words.size() > 1
                ? List.of(new Wanted(written.strip(), words, true))
                : words.stream().map(SearchText::single).toList();
        if (without) {
            // A word that falls into several, such as l'un/l'autre, is left out as a whole.
            none.add(wanted.size() == 1 ? wanted.get(0) : new Wanted(written, words, true));
        } else {
            add(wanted);
        }
        joins = false;
    }

    private static Wanted single(Word word) {
        return new Wanted(word.written(), List.of(word), false);
    }

    private void add(List<Wanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i == 0 && joins && !all.isEmpty()) {
                all.get(all.size() - 1).add(wanted.get(i));
            } else {
                all.add(new ArrayList<>(List.of(wanted.get(i))));
            }
        }
    }
}
