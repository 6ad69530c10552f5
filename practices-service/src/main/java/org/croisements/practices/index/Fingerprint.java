package org.croisements.practices.index;

import java.io.IOException;
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

    record Manager(Search search) implements CollectorManager<Fingerprint, String> {

        @Override
        public Fingerprint newCollector() {
            return new Fingerprint(search);
        }

        @Override
        public String reduce(Collection<Fingerprint> parts) {
            var whole = parts.iterator().next();
            return whole.count + " " + whole.sum;
        }
    }

    private final Search search;
    private FixedBitSet[] members = {};
    private NumericDocValues tags = DocValues.emptyNumeric();
    private long count;
    private long sum;

    private Fingerprint(Search search) {
        this.search = search;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        tags = DocValues.getNumeric(leaf.reader(), SheetDocument.TAG);
        members = new FixedBitSet[search.chosen().size()];
        int i = 0;
        for (var chosen : search.chosen().entrySet()) {
            members[i++] = SearchPass.members(leaf, chosen.getKey(), chosen.getValue());
        }
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
