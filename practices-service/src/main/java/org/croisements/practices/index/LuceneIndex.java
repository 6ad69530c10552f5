package org.croisements.practices.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index of sheets, which lives as long as its process: PostgreSQL is the truth, and a start builds it anew. What
 * is put in is found from the next {@link #refresh} on.
 */
public final class LuceneIndex implements Closeable {

    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetColumns columns = new FacetColumns();
    private final Masks masks = new Masks();
    private final StemCompany company = new StemCompany();
    private final Map<Facet, Map<String, String>> labels = new ConcurrentHashMap<>();

    /** An empty index in a directory that nobody else uses. */
    public LuceneIndex(Directory directory) {
        this.directory = directory;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new KeywordAnalyzer())
                            .setSimilarity(new SteadySimilarity())
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES));
            searchers = new SearcherManager(writer, new Searchers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a sheet in, in the place of what was there of it. */
    public void put(Sheet sheet) {
        sheet.values()
                .forEach((facet, values) -> labels.computeIfAbsent(facet, f -> new ConcurrentHashMap<>())
                        .putAll(values));
        run(() -> writer.updateDocument(term(sheet.id()), SheetDocument.of(sheet, company)));
    }

    /** Takes a sheet out. */
    public void remove(UUID id) {
        run(() -> writer.deleteDocuments(term(id)));
    }

    /** Takes everything out. */
    public void clear() {
        run(writer::deleteAll);
    }

    /** Lets searches find what was put in so far. */
    public void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    /** Merges what was put in into few segments, for a while without writes. */
    public void settle(int segments) {
        run(() -> writer.forceMerge(segments));
    }

    /** What a facet's value was called last. */
    @Nullable
    public String label(Facet facet, String value) {
        return labels.getOrDefault(facet, Map.of()).get(value);
    }

    /** The index as it stands, which stays as it is until it is closed. */
    public Snapshot open() {
        try {
            return new Snapshot(this, searchers.acquire());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release(IndexSearcher searcher) {
        run(() -> searchers.release(searcher));
    }

    FacetColumns columns() {
        return columns;
    }

    StemCompany company() {
        return company;
    }

    Masks masks() {
        return masks;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Term term(UUID id) {
        return new Term(SheetDocument.ID, id.toString());
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.@Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new SteadySimilarity());
            // Queries differ too much for their parts to be worth keeping.
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
