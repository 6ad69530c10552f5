package org.croisements.practices.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a French text word by word, once for all: what is indexed, searched for, marked and suggested. */
public final class FrenchText {

    private static final String APOSTROPHES = "'’ʼ‘`´′";
    private static final String HYPHENS = "-‐‑";
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu");
    /** What stands before an apostrophe within one word. */
    private static final Set<String> JOINED = Set.of("aujourd", "prud", "entr", "grand");

    private static final int MOST_PARTS = 8;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int position;

    private FrenchText(String text) {
        this.text = text;
    }

    /** The words of a text, in order, without those that say too little. */
    public static List<Word> words(String text) {
        return new FrenchText(text).read();
    }

    private List<Word> read() {
        while (at < text.length()) {
            if (isPart(text.charAt(at))) {
                readWord();
            } else {
                at++;
            }
        }
        return words;
    }

    private void readWord() {
        int acronym = acronymEnd(at);
        if (acronym > 0) {
            String letters = text.substring(at, acronym).replace(".", "");
            String folded = Folding.fold(letters);
            words.add(new Word(letters, at, acronym, position++, Stems.of(folded), List.of()));
            at = acronym;
            return;
        }
        int from = at;
        int end = runEnd(at);
        int pair = pairEnd(from, end);
        if (pair > 0) {
            words.add(word(from, pair, position++));
            at = pair;
            return;
        }
        if (end < text.length() && APOSTROPHES.indexOf(text.charAt(end)) >= 0 && runEnd(end + 1) > end + 1) {
            String before = Folding.fold(text.substring(from, end));
            if (ELIDED.contains(before)) {
                at = end + 1;
                return;
            }
            if (JOINED.contains(before)) {
                at = runEnd(end + 1);
                add(words, word(from, at, position));
                position++;
                return;
            }
        }
        readCompound(from);
    }

    /** A word and what hyphens join to it. */
    private void readCompound(int from) {
        var parts = new ArrayList<Word>();
        int begin = from;
        int first = position;
        int end;
        while (true) {
            end = runEnd(begin);
            var both = InclusiveWriting.read(text, begin, end);
            if (both != null) {
                parts.add(inclusive(begin, end, both));
                end = both.to();
            } else {
                parts.add(word(begin, end, position));
            }
            position++;
            int next = afterHyphen(end);
            if (next < 0 || parts.size() == MOST_PARTS) {
                break;
            }
            begin = next;
        }
        at = end;
        if (parts.size() == 1) {
            add(words, parts.get(0));
        } else {
            var whole = word(from, end, first);
            var known = new ArrayList<Word>();
            parts.forEach(part -> add(known, part));
            words.add(new Word(whole.written(), from, end, first, whole.stems(), known));
        }
    }

    /** Where the next part of a compound begins, behind its elision, as in main-d'œuvre; -1 where there is none. */
    private int afterHyphen(int end) {
        if (end >= text.length() || HYPHENS.indexOf(text.charAt(end)) < 0) {
            return -1;
        }
        int next = end + 1;
        int run = runEnd(next);
        if (run == next) {
            return -1;
        }
        boolean elided = run < text.length()
                && APOSTROPHES.indexOf(text.charAt(run)) >= 0
                && ELIDED.contains(Folding.fold(text.substring(next, run)))
                && runEnd(run + 1) > run + 1;
        return elided ? run + 1 : next;
    }

    private static void add(List<Word> words, Word word) {
        if (!StopWords.contains(word.folded())) {
            words.add(word);
        }
    }

    private Word word(int from, int to, int at) {
        String written = letters(from, to);
        return new Word(written, from, to, at, Stems.of(Folding.fold(written)), List.of());
    }

    private Word inclusive(int from, int to, InclusiveWriting.Both both) {
        String masculine = letters(from, to);
        var stems = new LinkedHashSet<>(Stems.of(Folding.fold(masculine)));
        stems.addAll(Stems.of(both.feminine()));
        return new Word(masculine, from, both.to(), position, List.copyOf(stems), List.of());
    }

    /** What is written from one place to another, without hyphens, apostrophes and signs between. */
    private String letters(int from, int to) {
        var letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isPart(c) && c != '\u00ad') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Where the letters and digits end that begin here. */
    private int runEnd(int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where a pair of letters ends that an ampersand joins, such as R&D or H & M; -1 where none begins here. */
    private int pairEnd(int from, int end) {
        int sign = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (end - from > 2 || sign >= text.length() || text.charAt(sign) != '&') {
            return -1;
        }
        int next = sign + 1 < text.length() && text.charAt(sign + 1) == ' ' ? sign + 2 : sign + 1;
        int last = runEnd(next);
        return last > next && last - next <= 2 ? last : -1;
    }

    /** Where an acronym with points ends, such as Q.P.V. or A.N.R.U; -1 where none begins here. */
    private int acronymEnd(int from) {
        int letters = 0;
        int i = from;
        while (i + 1 < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            letters++;
            i += 2;
        }
        boolean last = i < text.length()
                && Character.isLetter(text.charAt(i))
                && (i + 1 == text.length() || !isPart(text.charAt(i + 1)));
        if (last) {
            letters++;
            i++;
        }
        boolean broken = i < text.length() && isPart(text.charAt(i)) && !last;
        return letters < 2 || broken || (letters == 2 && last && i - from == 3 && !upper(from, i)) ? -1 : i;
    }

    private boolean upper(int from, int to) {
        return text.substring(from, to).chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Folding.isInvisible(c);
    }
}
