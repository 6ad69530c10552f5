package org.croisements.practices.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.croisements.practices.index.Snapshot.Search;

/** Counts the documents that meet a search and sums their versions up. */
final class Fingerprint extends SimpleCollector {

    record Manager(Masks masks, Search search) implements CollectorManager<Fingerprint, String> {

        @Override
        public Fingerprint newCollector() {
            return new Fingerprint(masks, search);
        }

        @Override
        public String reduce(Collection<Fingerprint> parts) {
            var whole = parts.iterator().next();
            return whole.count + " " + whole.sum;
        }
    }

    private final Masks masks;
    private final Search search;
    private FixedBitSet[] members = {};
    private NumericDocValues tags = DocValues.emptyNumeric();
    private long count;
    private long sum;

    private Fingerprint(Masks masks, Search search) {
        this.masks = masks;
        this.search = search;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        tags = DocValues.getNumeric(leaf.reader(), SheetDocument.TAG);
        var all = new ArrayList<FixedBitSet>();
        if (search.seenBy() != null) {
            all.add(masks.of(leaf.reader(), SheetDocument.SEEN_BY, search.seenBy()));
        }
        for (var chosen : search.chosen().entrySet()) {
            all.add(masks.of(leaf.reader(), chosen.getKey().field(), chosen.getValue()));
        }
        members = all.toArray(FixedBitSet[]::new);
    }

    @Override
    public void collect(int document) throws IOException {
        for (FixedBitSet member : members) {
            if (!member.get(document)) {
                return;
            }
        }
        count++;
        if (tags.advanceExact(document)) {
            sum += tags.longValue();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
