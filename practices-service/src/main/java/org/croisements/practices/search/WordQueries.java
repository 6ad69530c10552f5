package org.croisements.practices.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Makes queries of words. A rare word weighs more than a frequent one; what each weighs is counted when a search begins and
 * carried along by its cursors, so that the order holds while the index changes.
 */
final class WordQueries {

    private static final float SYNONYM = 0.75f;

    private final Snapshot snapshot;
    private final @Nullable List<Float> carried;
    private final List<Float> weights = new ArrayList<>();

    WordQueries(Snapshot snapshot, @Nullable List<Float> carried) {
        this.snapshot = snapshot;
        this.carried = carried;
    }

    /** What each word weighs, in the order in which queries were made of them. */
    List<Float> weights() {
        return List.copyOf(weights);
    }

    /** Finds a word in any of its forms; a compound also by its parts. */
    Query word(Word word) {
        var whole = stems(word.stems());
        return word.parts().isEmpty()
                ? whole
                : any(List.of(whole, all(word.parts().stream().map(this::word).toList())));
    }

    /** Finds words that follow each other, scored by the words. */
    Query expression(List<Word> words) {
        var all = new BooleanQuery.Builder().add(places(words), Occur.FILTER);
        words.forEach(word -> all.add(
                stems(
                        word.parts().isEmpty()
                                ? word.stems()
                                : word.parts().get(0).stems()),
                Occur.SHOULD));
        return all.build();
    }

    Query synonym(List<Word> words) {
        return new BoostQuery(words.size() == 1 ? word(words.get(0)) : expression(words), SYNONYM);
    }

    /** Words in their places, unscored; those of a compound one by one. */
    static Query places(List<Word> words) {
        var places = new MultiPhraseQuery.Builder();
        int first = words.get(0).position();
        for (Word word : words) {
            if (word.parts().isEmpty()) {
                places.add(terms(SheetDocument.PLACES, word.stems()), word.position() - first);
            }
            word.parts()
                    .forEach(part -> places.add(terms(SheetDocument.PLACES, part.stems()), part.position() - first));
        }
        return places.build();
    }

    static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    /** The best of several, never their sum. */
    static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
    }

    private Query stems(List<String> stems) {
        var terms = snapshot.needed(stems).stream()
                .<Query>map(stem -> snapshot.having(SheetDocument.WORDS, stem))
                .toList();
        return new BoostQuery(any(terms), weight(stems));
    }

    private float weight(List<String> stems) {
        int at = weights.size();
        float weight = carried != null && at < carried.size() ? carried.get(at) : counted(stems);
        weights.add(weight);
        return weight;
    }

    private float counted(List<String> stems) {
        double documents = snapshot.searcher().getIndexReader().maxDoc();
        double holding = stems.stream()
                .mapToInt(stem -> snapshot.frequency(SheetDocument.WORDS, stem))
                .max()
                .orElse(0);
        double rarity = Math.log(1 + (documents - Math.min(holding, documents) + 0.5) / (holding + 0.5));
        return (float) (Math.round(Math.max(rarity, 0.125) * 64) / 64.0);
    }

    private static Term[] terms(String field, List<String> stems) {
        return stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new);
    }
}
