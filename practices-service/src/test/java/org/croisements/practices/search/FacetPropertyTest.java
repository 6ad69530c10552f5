package org.croisements.practices.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.index.Snapshot.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 300 searches that chance makes over 5,000 sheets that chance makes, while 200 writes go on. */
class FacetPropertyTest {

    private static final int SHEETS = 5_000;
    private static final int SEARCHES = 300;
    private static final int WRITES = 200;
    private static final Set<Facet> COUNTED =
            EnumSet.of(Facet.KIND, Facet.STAGE, Facet.THEME, Facet.PUBLIC, Facet.REGION, Facet.CONTRIBUTOR);
    private static final SheetOrder BEST_FIRST =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.RELEVANCE, false)));
    private static final SheetOrder LATEST_FIRST =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.UPDATED_AT, true)));

    private final LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory());
    private final RandomSheets sheets = new RandomSheets(42);
    private long added;

    @BeforeEach
    void haveSheets() {
        for (int i = 0; i < SHEETS; i++) {
            index.put(sheets.sheet(new UUID(7, i), 0));
        }
        index.refresh();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void eachCountIsTheTotalOfTheSearchItLeadsTo() throws Exception {
        var writing = writing();
        int buckets = 0;
        for (int i = 0; i < SEARCHES; i++) {
            var criteria = sheets.criteria();
            // One snapshot, as one answer has: whatever the writer does meanwhile.
            try (var snapshot = index.open()) {
                var found = find(new SheetSearch(snapshot, criteria, null), COUNTED);
                for (Facet facet : COUNTED) {
                    for (var count :
                            found.counts().getOrDefault(facet, Map.of()).entrySet()) {
                        var narrowed = new EnumMap<Facet, Set<String>>(Facet.class);
                        narrowed.putAll(criteria.chosen());
                        narrowed.put(facet, Set.of(count.getKey()));
                        var there = new Criteria(
                                criteria.asked(), criteria.seenBy(), narrowed, criteria.links(), criteria.areas());

                        assertThat(find(new SheetSearch(snapshot, there, null), Set.of())
                                        .total())
                                .as("%s %s of %s", facet, count.getKey(), criteria)
                                .isEqualTo(count.getValue().longValue());
                        buckets++;
                    }
                }
            }
        }
        assertThat(writing.get()).isEqualTo(WRITES);
        assertThat(buckets).isGreaterThan(5_000);
    }

    @Test
    void theTotalIsWhatWalkingAllPagesGives() throws Exception {
        var writing = writing();
        for (int i = 0; i < SEARCHES; i++) {
            var criteria = sheets.criteria();
            var order = criteria.asked() == null ? LATEST_FIRST : BEST_FIRST;
            try (var snapshot = index.open()) {
                var search = new SheetSearch(snapshot, criteria, null);
                var ids = new ArrayList<Object>();
                Found page = search.find(order, null, false, 100, Set.of());
                long total = page.total();
                while (!page.hits().isEmpty()) {
                    page.hits()
                            .forEach(hit -> ids.add(order.position(hit.fields).get(1)));
                    var last = page.hits().get(page.hits().size() - 1);
                    page = search.find(order, order.position(last.fields), false, 100, Set.of());
                    assertThat(page.total()).isEqualTo(total);
                }
                assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
            }
        }
        assertThat(writing.get()).isEqualTo(WRITES);
    }

    @Test
    void pagesByRelevanceMissNothingAndRepeatNothingWhileOthersWrite() throws Exception {
        for (int i = 0; i < SEARCHES / 30; i++) {
            var criteria = new Criteria(
                    org.croisements.practices.query.SearchText.read(sheets.word()),
                    null,
                    Map.of(),
                    Map.of(),
                    List.of());
            var before = walk(criteria, 2 * SHEETS);
            var walked = walk(criteria, 250);

            // Others were added meanwhile; all that was there before is there once.
            assertThat(walked).doesNotHaveDuplicates();
            assertThat(new HashSet<>(walked)).containsAll(before);
        }
    }

    /** The ids of all pages, each from the newest state of the index, with new sheets between them. */
    private List<Object> walk(Criteria criteria, int pageSize) {
        var ids = new ArrayList<Object>();
        @Nullable List<Object> position = null;
        @Nullable List<Float> weights = null;
        int hits;
        do {
            try (var search = new SheetSearch(index.open(), criteria, weights)) {
                var found = search.find(BEST_FIRST, position, false, pageSize, Set.of());
                weights = search.weights();
                hits = found.hits().size();
                for (var hit : found.hits()) {
                    position = BEST_FIRST.position(hit.fields);
                    ids.add(position.get(1));
                }
            }
            index.put(sheets.sheet(new UUID(9, added++), 0));
            index.refresh();
        } while (hits == pageSize);
        return ids;
    }

    private static Found find(SheetSearch search, Set<Facet> counted) {
        return search.find(LATEST_FIRST, null, false, 0, counted);
    }

    private Future<Integer> writing() {
        var others = new RandomSheets(43);
        var writer = Executors.newSingleThreadExecutor();
        var writing = writer.submit(() -> {
            int written = 0;
            while (written < WRITES) {
                index.put(others.sheet(new UUID(7, written * 17L % (SHEETS * 2)), 1));
                index.remove(new UUID(7, written * 13L));
                index.refresh();
                written++;
            }
            return written;
        });
        writer.shutdown();
        return writing;
    }
}
