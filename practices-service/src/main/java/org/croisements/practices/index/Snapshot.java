package org.croisements.practices.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as it stood at a moment: whatever is asked of it, hits, totals and counts, agrees. */
public final class Snapshot implements Closeable {

    private final LuceneIndex index;
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> terms = new HashMap<>();

    Snapshot(LuceneIndex index, IndexSearcher searcher) {
        this.index = index;
        this.searcher = searcher;
    }

    /**
     * What to look for.
     *
     * @param base what every hit must meet
     * @param seenBy of whom one must see a hit; null for who sees all
     * @param chosen facets with the values of which a hit must have one
     * @param counted facets to count hits by; of a chosen one the counts are those without its own choice
     * @param sort an order that tells any two documents apart
     * @param after the sort values behind which to begin, in the order of the sort; null for the beginning
     * @param max hits to bring, none for the counts alone
     */
    public record Search(
            Query base,
            @Nullable Set<String> seenBy,
            Map<Facet, Set<String>> chosen,
            Set<Facet> counted,
            Sort sort,
            @Nullable List<Object> after,
            int max) {}

    /** Some hits in order with their sort values, how many there are in all, and how many of each counted value. */
    public record Found(List<FieldDoc> hits, long total, Map<Facet, Map<String, Integer>> counts) {}

    /** Looks once through everything that meets the search. */
    public Found find(Search search) {
        try {
            return searcher.search(search.base(), new SearchPass.Manager(index.columns(), index.masks(), search));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that differs where other documents, or other versions of them, meet a search. */
    public String fingerprint(Search search) {
        try {
            return searcher.search(search.base(), new Fingerprint.Manager(index.masks(), search));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a facet that a document has. */
    public List<String> values(int document, Facet facet) {
        try {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            return index.columns().of(leaf.reader(), facet).values(document - leaf.docBase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown of a document, as JSON. */
    public BytesRef shown(int document) {
        try {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            var shown = DocValues.getBinary(leaf.reader(), SheetDocument.SHOWN);
            return shown.advanceExact(document - leaf.docBase) ? shown.binaryValue() : new BytesRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a document has a term. */
    public boolean has(int document, String field, String term) {
        try {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            var holding = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
            int inLeaf = document - leaf.docBase;
            return holding != null && holding.advance(inLeaf) == inLeaf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheets it holds, each with its version: {@code id:version}. */
    public Set<String> versions() {
        try {
            var versions = new HashSet<String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var reader = leaf.reader();
                var live = reader.getLiveDocs();
                var ids = DocValues.getSorted(reader, SheetDocument.ID);
                var numbers = DocValues.getNumeric(reader, SheetDocument.VERSION);
                for (int d = 0; d < reader.maxDoc(); d++) {
                    if ((live == null || live.get(d)) && ids.advanceExact(d) && numbers.advanceExact(d)) {
                        versions.add(ids.lookupOrd(ids.ordValue()).utf8ToString() + ":" + numbers.longValue());
                    }
                }
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any document meets a query that one of these sees; null for who sees all. */
    public boolean shows(Query query, @Nullable Set<String> seenBy) {
        try {
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null && shows(leaf.reader(), scorer.iterator(), seenBy)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean shows(LeafReader segment, DocIdSetIterator documents, @Nullable Set<String> seenBy)
            throws IOException {
        var live = segment.getLiveDocs();
        var seen = seenBy == null ? null : index.masks().of(segment, SheetDocument.SEEN_BY, seenBy);
        for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
            if ((live == null || live.get(d)) && (seen == null || seen.get(d))) {
                return true;
            }
        }
        return false;
    }

    /** In how many documents a term stands, those of outdated ones included. */
    public int frequency(String field, String term) {
        try {
            return found(new Term(field, term)).docFreq();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds what has a term, which is looked up once for all queries of this snapshot. */
    public TermQuery having(String field, String term) {
        try {
            var of = new Term(field, term);
            return new TermQuery(of, found(of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermStates found(Term term) throws IOException {
        var known = terms.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            terms.put(term, known);
        }
        return known;
    }

    /** Those of a word's stems that find all that it finds, and rank it as all of them would. */
    public List<String> needed(List<String> stems) {
        return index.company().needed(stems);
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** What a facet's value was called last. */
    @Nullable
    public String label(Facet facet, String value) {
        return index.label(facet, value);
    }

    @Override
    public void close() {
        index.release(searcher);
    }
}
