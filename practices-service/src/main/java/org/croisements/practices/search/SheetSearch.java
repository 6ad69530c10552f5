package org.croisements.practices.search;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.croisements.practices.explanation.Correction;
import org.croisements.practices.explanation.SynonymUse;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;
import org.croisements.practices.index.Snapshot.Found;
import org.jspecify.annotations.Nullable;

/** One search over one snapshot of the index: its hits, its total and its counts agree. To be closed. */
public final class SheetSearch implements Closeable {

    private final Snapshot snapshot;
    private final Criteria criteria;
    private final @Nullable TextQuery text;
    private final Query base;

    /** {@code weights}: what the words weighed when the search began, from a cursor; null at its beginning. */
    public SheetSearch(Snapshot snapshot, Criteria criteria, @Nullable List<Float> weights) {
        this.snapshot = snapshot;
        this.criteria = criteria;
        this.text =
                criteria.asked() == null ? null : new TextQuery(criteria.asked(), snapshot, criteria.seenBy(), weights);
        var all = new BooleanQuery.Builder();
        all.add(text == null ? new MatchAllDocsQuery() : text.query(), text == null ? Occur.FILTER : Occur.MUST);
        criteria.links().forEach((name, values) -> all.add(oneOf(SheetDocument.link(name), values), Occur.FILTER));
        criteria.areas().forEach(area -> all.add(area.query(), Occur.FILTER));
        this.base = all.build();
    }

    private static Query oneOf(String field, Set<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.iterator().next()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Some hits behind a position, the total, and counts. */
    public Found find(SheetOrder order, @Nullable List<Object> after, boolean backwards, int max, Set<Facet> counted) {
        return snapshot.find(new Snapshot.Search(
                base,
                criteria.seenBy(),
                criteria.chosen(),
                counted,
                order.sort(backwards),
                after == null ? null : order.values(after),
                max));
    }

    /** A text that differs where other sheets, or other versions of them, are found; empty where words give the order. */
    public Optional<String> fingerprint() {
        return text == null
                ? Optional.of(snapshot.fingerprint(
                        new Snapshot.Search(base, criteria.seenBy(), criteria.chosen(), Set.of(), new Sort(), null, 0)))
                : Optional.empty();
    }

    /** Words that begin like this or are spelt nearly so, as sheets that the caller sees write them; in most sheets first. */
    public List<String> wordsNear(String folded) {
        return new Spelling(snapshot, criteria.seenBy())
                .near(folded).stream()
                        .map(Spelling.Candidate::written)
                        .distinct()
                        .toList();
    }

    /** The first sheets by title that hold all these words in a title, the last of them perhaps not to its end. */
    public Found titled(List<String> folded, boolean lastIsWhole, int max) {
        var all = new BooleanQuery.Builder().add(base, Occur.FILTER);
        for (int i = 0; i < folded.size(); i++) {
            var term = new Term(SheetDocument.TITLE_WORDS, folded.get(i));
            boolean whole = lastIsWhole || i < folded.size() - 1;
            all.add(whole ? new TermQuery(term) : new PrefixQuery(term), Occur.FILTER);
        }
        var byTitle = new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.TITLE, false)));
        return snapshot.find(new Snapshot.Search(
                all.build(), criteria.seenBy(), criteria.chosen(), Set.of(), byTitle.sort(false), null, max));
    }

    /** Some of what meets a query and what the caller sees, the best first. */
    public Found like(Query query, int max) {
        var all = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(base, Occur.FILTER)
                .build();
        var best = new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.RELEVANCE, false)));
        return snapshot.find(
                new Snapshot.Search(all, criteria.seenBy(), criteria.chosen(), Set.of(), best.sort(false), null, max));
    }

    /** What each word of the search weighs, for cursors. */
    public List<Float> weights() {
        return text == null ? List.of() : text.weights();
    }

    /** What was searched for beside what was asked. */
    public List<SynonymUse> synonyms() {
        return text == null ? List.of() : text.synonyms();
    }

    /** The words that were searched for in the place of others. */
    public List<Correction> corrections() {
        return text == null
                ? List.of()
                : text.corrections().stream()
                        .map(c -> new Correction(c.asked(), c.candidate().written()))
                        .toList();
    }

    /** What may have been meant, where a word of the search is unknown. */
    public Optional<String> didYouMean(String asked) {
        var best = new ArrayList<TextQuery.Corrected>();
        if (text != null) {
            text.corrections().stream()
                    .filter(c -> best.stream().noneMatch(other -> other.asked().equals(c.asked())))
                    .forEach(best::add);
        }
        String meant = asked;
        for (var corrected : best) {
            meant = meant.replace(corrected.asked(), corrected.candidate().written());
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(meant);
    }

    /** The corrections that brought each hit, by document. */
    public Map<Integer, List<Correction>> correctionsOf(List<FieldDoc> hits) {
        return text == null || text.corrections().isEmpty()
                ? Map.of()
                : Corrections.of(snapshot, text.corrections(), hits);
    }

    /** The stems of all words that were searched for. */
    public Set<String> stems() {
        return text == null ? Set.of() : text.stems();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
