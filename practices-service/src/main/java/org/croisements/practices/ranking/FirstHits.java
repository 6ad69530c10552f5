package org.croisements.practices.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The first documents in an order, behind a position. Each segment keeps its own by the places of their texts among all of
 * the segment; texts are read of those only that come first in the end, where Lucene looks one up in every segment whenever
 * a document takes the place of another.
 */
public final class FirstHits {

    private record Head(FieldDoc hit, SegmentHits segment) {}

    private final SortField[] order;
    private final @Nullable List<Object> after;
    private final int max;
    private final List<SegmentHits> segments = new ArrayList<>();

    /** {@code after}: the sort values behind which to begin, in the order of the sort; null for the beginning. */
    public FirstHits(Sort order, @Nullable List<Object> after, int max) {
        this.order = order.getSort();
        this.after = after;
        this.max = max;
    }

    /** What keeps the first documents of a segment. */
    public LeafCollector of(LeafReaderContext leaf) throws IOException {
        var segment = new SegmentHits(leaf, order, after, max);
        segments.add(segment);
        return segment;
    }

    /** The first documents of all segments in order, with their sort values. */
    public List<FieldDoc> merged() throws IOException {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::hit, this::compare));
        for (SegmentHits segment : segments) {
            add(heads, segment);
        }
        var hits = new ArrayList<FieldDoc>();
        while (hits.size() < max && !heads.isEmpty()) {
            var head = heads.remove();
            hits.add(head.hit());
            add(heads, head.segment());
        }
        return hits;
    }

    private static void add(PriorityQueue<Head> heads, SegmentHits segment) throws IOException {
        var hit = segment.next();
        if (hit != null) {
            heads.add(new Head(hit, segment));
        }
    }

    private int compare(FieldDoc one, FieldDoc other) {
        for (int i = 0; i < order.length; i++) {
            int compared = compareValues(one.fields[i], other.fields[i]);
            if (compared != 0) {
                return order[i].getReverse() == (order[i].getType() == SortField.Type.SCORE) ? compared : -compared;
            }
        }
        return Integer.compare(one.doc, other.doc);
    }

    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BytesRef text && other instanceof BytesRef otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof Float number && other instanceof Float otherNumber) {
            return number.compareTo(otherNumber);
        }
        if (one instanceof Long number && other instanceof Long otherNumber) {
            return number.compareTo(otherNumber);
        }
        // A document without a text comes before those that have one.
        return Boolean.compare(one != null, other != null);
    }
}
