package org.croisements.practices.ranking;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The first documents of one segment. */
final class SegmentHits implements LeafCollector {

    private static final class Hit {

        private final long[] keys;
        private int document;

        Hit(int parts) {
            keys = new long[parts];
        }
    }

    private static final class Worst extends PriorityQueue<Hit> {

        Worst(int max) {
            super(max);
        }

        @Override
        protected boolean lessThan(Hit one, Hit other) {
            int compared = Arrays.compare(one.keys, other.keys);
            return compared == 0 ? one.document > other.document : compared > 0;
        }
    }

    private final int base;
    private final int max;
    private final SegmentKey[] parts;
    private final long @Nullable [] after;
    private final Worst worst;
    private final Deque<Hit> inOrder = new ArrayDeque<>();
    private Hit spare;

    SegmentHits(LeafReaderContext leaf, SortField[] order, @Nullable List<Object> after, int max) throws IOException {
        this.base = leaf.docBase;
        this.max = max;
        this.parts = new SegmentKey[order.length];
        this.after = after == null ? null : new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = SegmentKey.of(order[i], leaf.reader());
            if (this.after != null && after != null) {
                this.after[i] = parts[i].bound(after.get(i));
            }
        }
        this.worst = new Worst(max);
        this.spare = new Hit(parts.length);
    }

    @Override
    public void setScorer(Scorable scorer) {
        for (SegmentKey part : parts) {
            part.setScorer(scorer);
        }
    }

    @Override
    public void collect(int document) throws IOException {
        boolean full = worst.size() == max;
        long first = parts[0].of(document);
        // Most documents are told apart by the first part alone.
        if ((full && first > worst.top().keys[0]) || (after != null && first < after[0])) {
            return;
        }
        spare.document = document;
        spare.keys[0] = first;
        for (int i = 1; i < parts.length; i++) {
            spare.keys[i] = parts[i].of(document);
        }
        if (after != null && Arrays.compare(spare.keys, after) <= 0) {
            return;
        }
        if (!full) {
            worst.add(spare);
            spare = new Hit(parts.length);
        } else if (Arrays.compare(spare.keys, worst.top().keys) < 0) {
            var last = worst.top();
            worst.updateTop(spare);
            spare = last;
        }
    }

    /** The first of what was collected and not yet taken, with its values; null behind the last. */
    @Nullable
    FieldDoc next() throws IOException {
        while (worst.size() > 0) {
            inOrder.addFirst(worst.pop());
        }
        var hit = inOrder.pollFirst();
        if (hit == null) {
            return null;
        }
        var values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].value(hit.keys[i]);
        }
        return new FieldDoc(base + hit.document, Float.NaN, values);
    }
}
