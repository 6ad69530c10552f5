package org.croisements.practices.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds words of the index that are spelt nearly like one that it does not hold, or begin with it. */
final class Spelling {

    private static final int FEW_LETTERS = 4;
    private static final int MANY_LETTERS = 8;
    private static final int PREFIX_LETTERS = 3;
    private static final int MOST = 6;
    /** How many words to look at before those that stand in most sheets are kept. */
    private static final int MOST_READ = 2_000;

    private static final Automaton ENDING =
            Operations.concatenate(Automata.makeChar(SheetDocument.SPELLING_MARK), Automata.makeAnyBinary());

    /** A word as it is written in some sheets, and in how many. */
    record Candidate(String written, String term, int sheets) {}

    private final Snapshot snapshot;
    private final @Nullable Set<String> seenBy;

    /** {@code seenBy}: as whom the caller sees sheets, of whose words alone is told; null for who sees all. */
    Spelling(Snapshot snapshot, @Nullable Set<String> seenBy) {
        this.snapshot = snapshot;
        this.seenBy = seenBy;
    }

    /** The words that may have been meant, those in most sheets first. */
    List<Candidate> near(String folded) {
        try {
            var near = new ArrayList<Candidate>();
            if (folded.length() >= PREFIX_LETTERS) {
                near.addAll(beginning(folded));
            }
            if (folded.length() >= FEW_LETTERS) {
                near.addAll(within(folded, 1));
            }
            if (near.isEmpty() && folded.length() >= MANY_LETTERS) {
                near.addAll(within(folded, 2));
            }
            return near.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Candidate::sheets)
                            .reversed()
                            .thenComparing(Candidate::term))
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Candidate> beginning(String folded) throws IOException {
        var begin = new BytesRef(folded);
        var counts = new WordCounts(MOST_READ);
        for (Terms terms : segments()) {
            var words = terms.iterator();
            var word = words.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : words.term();
            for (int read = 0; read < MOST_READ && word != null && StringHelper.startsWith(word, begin); read++) {
                counts.add(word, words.docFreq());
                word = words.next();
            }
        }
        return seen(counts);
    }

    private List<Candidate> within(String folded, int edits) throws IOException {
        var spelt = new UTF32ToUTF8().convert(new LevenshteinAutomata(folded, true).toAutomaton(edits));
        var whole = Operations.concatenate(spelt, ENDING);
        // Called finite, since its words have no end in common that would be worth looking for.
        var compiled = new CompiledAutomaton(whole, true, false, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT, true);
        var counts = new WordCounts(MOST_READ);
        for (Terms terms : segments()) {
            var words = compiled.getTermsEnum(terms);
            var word = words.next();
            for (int read = 0; read < MOST_READ && word != null; read++) {
                counts.add(word, words.docFreq());
                word = words.next();
            }
        }
        return seen(counts);
    }

    private List<Terms> segments() throws IOException {
        var segments = new ArrayList<Terms>();
        for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
            var terms = leaf.reader().terms(SheetDocument.SPELLINGS);
            if (terms != null) {
                segments.add(terms);
            }
        }
        return segments;
    }

    /** Those in most sheets, as far as the caller sees one of these. */
    private List<Candidate> seen(WordCounts counts) {
        var seen = new ArrayList<Candidate>();
        var mostFirst = counts.mostFirst();
        for (var counted = mostFirst.poll(); counted != null && seen.size() < MOST; counted = mostFirst.poll()) {
            String term = counted.word().utf8ToString();
            if (snapshot.shows(new TermQuery(new Term(SheetDocument.SPELLINGS, term)), seenBy)) {
                String written = term.substring(term.indexOf(SheetDocument.SPELLING_MARK) + 1);
                seen.add(new Candidate(written, term, counted.sheets()));
            }
        }
        return seen;
    }
}
