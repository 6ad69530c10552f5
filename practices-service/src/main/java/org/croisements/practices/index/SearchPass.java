package org.croisements.practices.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.croisements.practices.index.FacetColumns.Column;
import org.croisements.practices.index.Snapshot.Found;
import org.croisements.practices.index.Snapshot.Search;
import org.croisements.practices.ranking.FirstHits;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each document that meets a query once: one that has a value of each chosen facet is a hit; one that fails in a
 * single facet is counted for that facet alone, whose counts are those without its own choice.
 */
final class SearchPass implements Collector {

    /** Makes the one pass that a search takes. */
    record Manager(FacetColumns columns, Masks masks, Search search) implements CollectorManager<SearchPass, Found> {

        @Override
        public SearchPass newCollector() {
            return new SearchPass(columns, masks, search);
        }

        @Override
        public Found reduce(Collection<SearchPass> passes) throws IOException {
            return passes.iterator().next().found();
        }
    }

    private final FacetColumns columns;
    private final Masks masks;
    private final Search search;
    private final @Nullable FirstHits first;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final List<Facet> chosen;
    private @Nullable Segment segment;
    private long total;

    SearchPass(FacetColumns columns, Masks masks, Search search) {
        this.columns = columns;
        this.masks = masks;
        this.search = search;
        this.chosen = List.copyOf(search.chosen().keySet());
        this.first = search.max() == 0 ? null : new FirstHits(search.sort(), search.after(), search.max());
        search.counted().forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    Found found() throws IOException {
        finishSegment();
        return new Found(first == null ? List.of() : first.merged(), total, counts);
    }

    @Override
    public ScoreMode scoreMode() {
        return first != null && search.sort().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        finishSegment();
        return new UntilNeeded(leaf);
    }

    private void finishSegment() {
        if (segment != null) {
            segment.addCounts();
            segment = null;
        }
    }

    /** Opens a segment at its first document: many hold nothing of what a search finds. */
    private final class UntilNeeded implements LeafCollector {

        private final LeafReaderContext leaf;
        private @Nullable Scorable scorer;
        private @Nullable Segment opened;

        UntilNeeded(LeafReaderContext leaf) {
            this.leaf = leaf;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            if (opened != null) {
                opened.setScorer(scorer);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            var into = opened;
            if (into == null) {
                into = new Segment(leaf);
                if (scorer != null) {
                    into.setScorer(scorer);
                }
                opened = into;
                segment = into;
            }
            into.collect(document);
        }
    }

    private final class Segment {

        private final @Nullable LeafCollector hits;
        private final @Nullable FixedBitSet seen;
        private final FixedBitSet[] members = new FixedBitSet[chosen.size()];
        /** The facets to count by, and beside each the place of its choice, -1 where nothing is chosen. */
        private final Column[] counted = new Column[search.counted().size()];

        private final int[][] numbers = new int[counted.length][];
        private final int[] choices = new int[counted.length];

        Segment(LeafReaderContext leaf) throws IOException {
            hits = first == null ? null : first.of(leaf);
            seen = search.seenBy() == null ? null : masks.of(leaf.reader(), SheetDocument.SEEN_BY, search.seenBy());
            for (int i = 0; i < members.length; i++) {
                var values = search.chosen().getOrDefault(chosen.get(i), Set.of());
                members[i] = masks.of(leaf.reader(), chosen.get(i).field(), values);
            }
            int i = 0;
            for (Facet facet : search.counted()) {
                counted[i] = columns.of(leaf.reader(), facet);
                numbers[i] = new int[counted[i].values.length];
                choices[i++] = chosen.indexOf(facet);
            }
        }

        void setScorer(Scorable scorer) throws IOException {
            if (hits != null) {
                hits.setScorer(scorer);
            }
        }

        void collect(int document) throws IOException {
            if (seen != null && !seen.get(document)) {
                return;
            }
            int failed = -1;
            for (int i = 0; i < members.length; i++) {
                if (!members[i].get(document)) {
                    if (failed >= 0) {
                        return;
                    }
                    failed = i;
                }
            }
            if (failed < 0) {
                total++;
                if (hits != null) {
                    hits.collect(document);
                }
            }
            for (int i = 0; i < counted.length; i++) {
                if (failed < 0 || choices[i] == failed) {
                    counted[i].count(document, numbers[i]);
                }
            }
        }

        void addCounts() {
            int i = 0;
            for (Facet facet : search.counted()) {
                var sums = counts.getOrDefault(facet, new HashMap<>());
                for (int ordinal = 0; ordinal < numbers[i].length; ordinal++) {
                    if (numbers[i][ordinal] > 0) {
                        sums.merge(counted[i].values[ordinal], numbers[i][ordinal], Integer::sum);
                    }
                }
                i++;
            }
        }
    }
}
