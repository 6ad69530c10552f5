package org.croisements.practices.index;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a segment that have one of some values, a bit each. Those of values that many documents have are kept,
 * since a segment never changes: to look a bit up costs less than to walk along a list of nearly everything.
 */
final class Masks {

    /** Values that fewer documents have are read again each time; so only a few are kept for each field. */
    private static final int FREQUENT = 16;

    private final Map<IndexReader.CacheKey, Map<Term, FixedBitSet>> segments = new ConcurrentHashMap<>();

    /** The documents that have one of these values in a field; not to be changed. */
    FixedBitSet of(LeafReader segment, String field, Set<String> values) throws IOException {
        if (values.size() == 1) {
            return of(segment, new Term(field, values.iterator().next()));
        }
        var any = new FixedBitSet(segment.maxDoc());
        for (String value : values) {
            any.or(of(segment, new Term(field, value)));
        }
        return any;
    }

    private FixedBitSet of(LeafReader segment, Term term) throws IOException {
        if (segment.docFreq(term) < segment.maxDoc() / FREQUENT) {
            return read(segment, term);
        }
        var helper = segment.getCoreCacheHelper();
        var known = segments.get(helper.getKey());
        if (known == null) {
            known = segments.computeIfAbsent(helper.getKey(), key -> new ConcurrentHashMap<>());
            helper.addClosedListener(segments::remove);
        }
        var mask = known.get(term);
        if (mask == null) {
            mask = read(segment, term);
            known.put(term, mask);
        }
        return mask;
    }

    private static FixedBitSet read(LeafReader segment, Term term) throws IOException {
        var mask = new FixedBitSet(segment.maxDoc());
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        if (documents != null) {
            for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
                mask.set(d);
            }
        }
        return mask;
    }
}
