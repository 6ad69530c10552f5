package org.croisements.practices.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Sheet;

/**
 * The least that Lucene can do for the same page, total and counts: its French analyser, one field, its own scores, the
 * values of each facet counted by ordinal from doc values. It knows neither rights nor synonyms, typos or several forms.
 */
final class BareLucene implements AutoCloseable {

    private static final Sort BY_TITLE =
            new Sort(new SortField("order", SortField.Type.STRING), new SortField("id", SortField.Type.STRING));

    private final IndexWriter writer;
    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    BareLucene(Path folder) throws IOException {
        writer = new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48));
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
    }

    void add(Sheet sheet) throws IOException {
        var document = new Document();
        document.add(new StringField("id", sheet.id().toString(), Field.Store.YES));
        document.add(new StoredField("shown", sheet.shown()));
        document.add(new SortedDocValuesField("id", new BytesRef(sheet.id().toString())));
        document.add(new SortedDocValuesField("order", new BytesRef(sheet.title())));
        for (var text : sheet.texts()) {
            document.add(new TextField("text", text.text(), Field.Store.NO));
        }
        document.add(new TextField("title", sheet.title(), Field.Store.NO));
        sheet.values()
                .forEach((facet, values) -> values.keySet().forEach(value -> {
                    document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
                    document.add(new StringField(facet.field(), value, Field.Store.NO));
                }));
        sheet.points().forEach(p -> document.add(new LatLonPoint("point", p.latitude(), p.longitude())));
        writer.addDocument(document);
    }

    void settle() throws IOException {
        writer.forceMerge(5);
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    Query text(String words) {
        var all = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("text", words)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(new TermQuery(new Term("text", term.toString())), Occur.MUST);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all.build();
    }

    /** Sheets that share words or values with one, the rarest words weighing most. */
    Query like(List<String> rarest, Sheet sheet) {
        var any = new BooleanQuery.Builder();
        rarest.forEach(word -> any.add(text(word), Occur.SHOULD));
        sheet.values()
                .forEach((facet, values) -> values.keySet()
                        .forEach(value -> any.add(new TermQuery(new Term(facet.field(), value)), Occur.SHOULD)));
        return any.build();
    }

    /** The best ten, without a total: whatever can't be among them is passed over. */
    long best(Query query) throws IOException {
        return shown(searcher.search(query, 10).scoreDocs);
    }

    /** The rarest words of a sheet that others hold too, as many as ours compares. */
    List<String> rarest(Sheet sheet) throws IOException {
        var frequencies = new TreeMap<String, Integer>();
        for (String word : (sheet.title() + " " + sheet.texts().get(1).text()).split(" ", -1)) {
            int frequency = frequency(word);
            if (frequency > 1 && frequency < reader.numDocs() / 5) {
                frequencies.put(word, frequency);
            }
        }
        return frequencies.keySet().stream()
                .sorted(Comparator.comparing(frequencies::get))
                .limit(12)
                .toList();
    }

    /** In how many sheets a word stands. */
    private int frequency(String word) throws IOException {
        try (var tokens = analyzer.tokenStream("text", word)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            return tokens.incrementToken() ? reader.docFreq(new Term("text", term.toString())) : 0;
        }
    }

    Query box(double west, double south, double east, double north) {
        return LatLonPoint.newBoxQuery("point", south, north, west, east);
    }

    Query prefix(String word) {
        return new PrefixQuery(new Term("title", word));
    }

    Query all() {
        return new MatchAllDocsQuery();
    }

    /** The page behind so many hits, the total, and the counts. */
    @SuppressWarnings("deprecation") // the shortest way to several collectors in one pass
    long page(Query query, int depth, List<Facet> facets) throws IOException {
        var top = new TopScoreDocCollectorManager(depth + 20, null, Integer.MAX_VALUE).newCollector();
        var total = new TotalHitCountCollector();
        var counts = new Counts(facets);
        searcher.search(
                query, facets.isEmpty() ? MultiCollector.wrap(top, total) : MultiCollector.wrap(top, total, counts));
        return counts.nonZero() + shown(top.topDocs(depth, 20).scoreDocs) + total.getTotalHits();
    }

    /** The first by title and id, as many as wanted, and the total. */
    long byTitle(Query query, int most) throws IOException {
        var found = searcher.search(query, new TopFieldCollectorManager(BY_TITLE, most, null, Integer.MAX_VALUE));
        return shown(found.scoreDocs) + found.totalHits.value;
    }

    private long shown(ScoreDoc[] hits) throws IOException {
        long seen = 0;
        var stored = searcher.storedFields();
        for (ScoreDoc hit : hits) {
            seen += stored.document(hit.doc).get("shown").length();
        }
        return seen;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
    }

    private static final class Counts extends SimpleCollector {

        private final List<Facet> facets;
        private final SortedSetDocValues[] values;
        private final java.util.Map<Facet, java.util.Map<String, Integer>> counts =
                new java.util.EnumMap<>(Facet.class);
        private final int[][] numbers;

        Counts(List<Facet> facets) {
            this.facets = facets;
            this.values = new SortedSetDocValues[facets.size()];
            this.numbers = new int[facets.size()][0];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            flush();
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(leaf.reader(), facets.get(i).field());
                numbers[i] = new int[(int) values[i].getValueCount()];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (int i = 0; i < values.length; i++) {
                if (values[i].advanceExact(document)) {
                    for (int j = values[i].docValueCount(); j > 0; j--) {
                        numbers[i][(int) values[i].nextOrd()]++;
                    }
                }
            }
        }

        private void flush() throws IOException {
            for (int i = 0; i < values.length && values[i] != null; i++) {
                for (int ordinal = 0; ordinal < numbers[i].length; ordinal++) {
                    if (numbers[i][ordinal] > 0) {
                        counts.computeIfAbsent(facets.get(i), f -> new java.util.HashMap<>())
                                .merge(values[i].lookupOrd(ordinal).utf8ToString(), numbers[i][ordinal], Integer::sum);
                    }
                }
            }
        }

        long nonZero() throws IOException {
            flush();
            return counts.values().stream().mapToLong(java.util.Map::size).sum();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
