package org.croisements.practices.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;

/** Finds words of the index that are spelt nearly like one that it does not hold, or begin with it. */
final class Spelling {

    private static final int FEW_LETTERS = 4;
    private static final int MANY_LETTERS = 8;
    private static final int PREFIX_LETTERS = 3;
    private static final int MOST = 6;
    /** How many words to look at before those that stand in most sheets are kept. */
    private static final int MOST_READ = 2_000;

    private static final Automaton ENDING =
            Operations.concatenate(Automata.makeChar(SheetDocument.SPELLING_MARK), Automata.makeAnyString());

    /** A word as it is written in some sheets, and in how many. */
    record Candidate(String written, String term, int sheets) {}

    private final Snapshot snapshot;
    private final Predicate<String> seen;

    /** {@code seen}: whether the caller may know of a word, by its term. */
    Spelling(Snapshot snapshot, Predicate<String> seen) {
        this.snapshot = snapshot;
        this.seen = seen;
    }

    /** The words that may have been meant, those in most sheets first. */
    List<Candidate> near(String folded) {
        var near = new ArrayList<Candidate>();
        if (folded.length() >= PREFIX_LETTERS) {
            near.addAll(
                    matching(Operations.concatenate(List.of(Automata.makeString(folded), Automata.makeAnyString()))));
        }
        if (folded.length() >= FEW_LETTERS) {
            near.addAll(matching(within(folded, 1)));
        }
        if (near.isEmpty() && folded.length() >= MANY_LETTERS) {
            near.addAll(matching(within(folded, 2)));
        }
        return near.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Candidate::sheets).reversed().thenComparing(Candidate::term))
                .limit(MOST)
                .toList();
    }

    private static Automaton within(String folded, int edits) {
        return Operations.concatenate(new LevenshteinAutomata(folded, true).toAutomaton(edits), ENDING);
    }

    private List<Candidate> matching(Automaton automaton) {
        try {
            var terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), SheetDocument.SPELLINGS);
            if (terms == null) {
                return List.of();
            }
            var compiled = new CompiledAutomaton(
                    Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT), false, true);
            var matching = compiled.getTermsEnum(terms);
            var found = new ArrayList<Candidate>();
            for (var term = matching.next(); term != null && found.size() < MOST_READ; term = matching.next()) {
                String text = term.utf8ToString();
                String written = text.substring(text.indexOf(SheetDocument.SPELLING_MARK) + 1);
                found.add(new Candidate(written, text, matching.docFreq()));
            }
            return found.stream()
                    .sorted(Comparator.comparingInt(Candidate::sheets).reversed())
                    .filter(candidate -> seen.test(candidate.term()))
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
