package org.croisements.practices.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.croisements.practices.analysis.Folding;
import org.croisements.practices.analysis.FrenchText;
import org.croisements.practices.analysis.Synonyms;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.explanation.SynonymUse;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;
import org.croisements.practices.query.Asked;
import org.croisements.practices.query.Wanted;
import org.croisements.practices.search.Spelling.Candidate;
import org.jspecify.annotations.Nullable;

/** A search as it is understood: with the synonyms of what was asked, and what was meant where a word is unknown. */
final class TextQuery {

    /** A word of the index that was searched for in the place of an unknown one. */
    record Corrected(String asked, Candidate candidate) {}

    private final Snapshot snapshot;
    private final @Nullable Set<String> seenBy;
    private final WordQueries queries;
    private final Spelling spelling;
    private final List<SynonymUse> synonyms = new ArrayList<>();
    private final List<Corrected> corrections = new ArrayList<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private final Query query;

    /** {@code seenBy}: as whom the caller sees sheets, of which alone anything is told; null for who sees all. */
    TextQuery(Asked asked, Snapshot snapshot, @Nullable Set<String> seenBy, @Nullable List<Float> weights) {
        this.snapshot = snapshot;
        this.seenBy = seenBy;
        this.queries = new WordQueries(snapshot, weights);
        this.spelling = new Spelling(snapshot, seenBy);
        this.query = query(asked);
    }

    Query query() {
        return query;
    }

    List<Float> weights() {
        return queries.weights();
    }

    List<SynonymUse> synonyms() {
        return List.copyOf(synonyms);
    }

    List<Corrected> corrections() {
        return List.copyOf(corrections);
    }

    /** The stems of every word that was searched for. */
    Set<String> stems() {
        return stems;
    }

    private Query query(Asked asked) {
        var all = new BooleanQuery.Builder();
        int at = 0;
        while (at < asked.all().size()) {
            at += add(all, asked.all(), at);
        }
        if (asked.all().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        asked.none().forEach(wanted -> all.add(unwanted(wanted), Occur.MUST_NOT));
        return all.build();
    }

    /** Adds what begins at a place, and says how many groups that took. */
    private int add(BooleanQuery.Builder all, List<List<Wanted>> groups, int at) {
        var words = plainWords(groups, at);
        if (words.isEmpty()) {
            all.add(WordQueries.any(groups.get(at).stream().map(this::wanted).toList()), Occur.MUST);
            return 1;
        }
        for (Synonyms.Found found : Synonyms.at(words)) {
            int length = found.asked().words().size();
            all.add(withSynonyms(words.subList(0, length), found), Occur.MUST);
            return length;
        }
        if (words.size() > 1) {
            var joined = joined(words.get(0), words.get(1));
            if (joined != null) {
                var apart = WordQueries.all(
                        words.subList(0, 2).stream().map(this::known).toList());
                all.add(WordQueries.any(List.of(apart, queries.word(joined))), Occur.MUST);
                return 2;
            }
        }
        all.add(known(words.get(0)), Occur.MUST);
        return 1;
    }

    /** The words that stand alone from a place on. */
    private static List<Word> plainWords(List<List<Wanted>> groups, int at) {
        var words = new ArrayList<Word>();
        for (int i = at; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.size() > 1 || group.get(0).expression()) {
                break;
            }
            words.add(group.get(0).words().get(0));
        }
        return words;
    }

    private Query wanted(Wanted wanted) {
        if (wanted.expression()) {
            wanted.words().forEach(this::remember);
            return queries.expression(wanted.words());
        }
        return Synonyms.at(wanted.words()).stream()
                .findFirst()
                .map(found -> withSynonyms(wanted.words(), found))
                .orElseGet(() -> known(wanted.words().get(0)));
    }

    private Query unwanted(Wanted wanted) {
        return wanted.expression()
                ? WordQueries.places(wanted.words())
                : queries.word(wanted.words().get(0));
    }

    private Query withSynonyms(List<Word> words, Synonyms.Found found) {
        var any = new ArrayList<Query>();
        words.forEach(this::remember);
        any.add(WordQueries.all(words.stream().map(queries::word).toList()));
        var also = new ArrayList<String>();
        for (var other : found.others()) {
            other.words().forEach(this::remember);
            any.add(queries.synonym(other.words()));
            also.add(other.written());
        }
        synonyms.add(new SynonymUse(
                String.join(" ", words.stream().map(Word::written).toList()), also));
        return WordQueries.any(any);
    }

    /** Two words that some sheets write as one. */
    private @Nullable Word joined(Word one, Word other) {
        if (other.position() != 0 || one.isCompound() || other.isCompound()) {
            return null;
        }
        var whole = FrenchText.words(one.written() + other.written());
        boolean known = whole.size() == 1
                && snapshot.frequency(SheetDocument.WORDS, whole.get(0).stems().get(0)) > 0;
        return known ? whole.get(0) : null;
    }

    /** A word, or what may have been meant where nothing that the caller sees holds it. */
    private Query known(Word word) {
        remember(word);
        var exact = queries.word(word);
        if (sees(exact)) {
            return exact;
        }
        var near = spelling.near(Folding.fold(word.written()));
        if (near.isEmpty()) {
            return exact;
        }
        var any = new ArrayList<Query>();
        for (Candidate candidate : near) {
            corrections.add(new Corrected(word.written(), candidate));
            for (Word meant : FrenchText.words(candidate.written())) {
                remember(meant);
                any.add(queries.word(meant));
            }
        }
        return any.isEmpty() ? exact : WordQueries.any(any);
    }

    private void remember(Word word) {
        stems.addAll(word.stems());
        word.parts().forEach(this::remember);
    }

    private boolean sees(Query query) {
        return snapshot.shows(query, seenBy);
    }
}
