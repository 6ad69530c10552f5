package org.croisements.practices.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first hits are those of Lucene's own collector, for every order and behind every position. */
class FirstHitsTest {

    private static final int DOCUMENTS = 600;
    private static final Query ALL = FeatureField.newLinearQuery("scores", "score", 1);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void haveSegments() throws IOException {
        var config = new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        writer = new IndexWriter(directory, config);
        var chance = new Random(42);
        for (int i = 0; i < DOCUMENTS; i++) {
            writer.addDocument(document(i, chance));
            if (i % 150 == 149) {
                writer.flush();
            }
        }
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        assertThat(reader.leaves()).hasSize(4);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }

    @Test
    void theFirstAreThoseOfLuceneInEveryOrder() throws IOException {
        for (Sort order : orders()) {
            assertThat(texts(first(order, null, 20))).isEqualTo(texts(lucene(order, null, 20)));
            assertThat(texts(first(order, null, 1))).isEqualTo(texts(lucene(order, null, 1)));
        }
    }

    @Test
    void allPagesTogetherAreTheWholeInEveryOrder() throws IOException {
        for (Sort order : orders()) {
            var whole = lucene(order, null, DOCUMENTS);
            var pages = new ArrayList<FieldDoc>();
            List<FieldDoc> page = first(order, null, 70);
            while (!page.isEmpty()) {
                pages.addAll(page);
                page = first(order, List.of(page.get(page.size() - 1).fields), 70);
            }
            assertThat(texts(pages)).isEqualTo(texts(whole)).hasSize(DOCUMENTS);
        }
    }

    @Test
    void whatNoDocumentHasIsAPositionToo() throws IOException {
        var byTitle = order(new SortField("title", SortField.Type.STRING));
        var fromTheLast = order(new SortField("title", SortField.Type.STRING, true));
        for (String title : List.of("", "a", "title 3 ", "title 99", "z")) {
            List<Object> after = List.of(new BytesRef(title), new BytesRef("id 0300x"));

            assertThat(texts(first(byTitle, after, 9))).isEqualTo(texts(lucene(byTitle, after, 9)));
            assertThat(texts(first(fromTheLast, after, 9))).isEqualTo(texts(lucene(fromTheLast, after, 9)));
        }
    }

    @Test
    void aDocumentWithoutATitleComesFirst() throws IOException {
        var untitled = new Document();
        untitled.add(new SortedDocValuesField("id", new BytesRef("id 9999")));
        untitled.add(new NumericDocValuesField("moment", 1));
        untitled.add(new FeatureField("scores", "score", 1));
        writer.addDocument(untitled);
        reader.close();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        var byTitle = order(new SortField("title", SortField.Type.STRING));

        assertThat(texts(first(byTitle, null, 3)))
                .isEqualTo(texts(lucene(byTitle, null, 3)))
                .first()
                .asString()
                .contains("null, [69 64 20 39 39 39 39]");
    }

    private static Document document(int number, Random chance) {
        var document = new Document();
        document.add(new SortedDocValuesField("id", new BytesRef("id %04d".formatted(number * 7 % DOCUMENTS))));
        document.add(new SortedDocValuesField("title", new BytesRef("title " + chance.nextInt(40))));
        document.add(new NumericDocValuesField("moment", chance.nextInt(100) - 50L));
        document.add(new FeatureField("scores", "score", 1 + chance.nextInt(12)));
        return document;
    }

    private static List<Sort> orders() {
        var orders = new ArrayList<Sort>();
        for (boolean reversed : new boolean[] {false, true}) {
            var title = new SortField("title", SortField.Type.STRING, reversed);
            var moment = new SortField("moment", SortField.Type.LONG, reversed);
            var score = new SortField(null, SortField.Type.SCORE, reversed);
            orders.addAll(List.of(
                    order(title),
                    order(moment),
                    order(score),
                    order(score, title),
                    order(moment, score),
                    order(title, moment),
                    order()));
        }
        return orders;
    }

    private static Sort order(SortField... parts) {
        var all = Arrays.copyOf(parts, parts.length + 1);
        boolean reversed = parts.length > 0 && parts[0].getReverse();
        all[parts.length] = new SortField("id", SortField.Type.STRING, reversed);
        return new Sort(all);
    }

    private List<FieldDoc> first(Sort order, @Nullable List<Object> after, int max) throws IOException {
        return searcher.search(ALL, new OnePass(new FirstHits(order, after, max)));
    }

    private List<FieldDoc> lucene(Sort order, @Nullable List<Object> after, int max) throws IOException {
        var behind = after == null ? null : new FieldDoc(Integer.MAX_VALUE, Float.NaN, after.toArray());
        var found = searcher.search(ALL, new TopFieldCollectorManager(order, max, behind, Integer.MAX_VALUE));
        return Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    private static List<String> texts(List<FieldDoc> hits) {
        return hits.stream()
                .map(hit -> hit.doc + " " + Arrays.toString(hit.fields))
                .toList();
    }

    private record OnePass(FirstHits first) implements CollectorManager<Pass, List<FieldDoc>> {

        @Override
        public Pass newCollector() {
            return new Pass(first);
        }

        @Override
        public List<FieldDoc> reduce(Collection<Pass> passes) throws IOException {
            return first.merged();
        }
    }

    private record Pass(FirstHits first) implements Collector {

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return first.of(leaf);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
