package org.croisements.practices.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.croisements.practices.analysis.Folding;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.Snapshot.Found;
import org.croisements.practices.query.SearchText;
import org.croisements.practices.search.Area;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.SheetOrder;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;
import org.croisements.practices.similar.SimilarSearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What searches over 200,000 sheets cost: our index, with rights, synonyms and several forms of each word, beside the least
 * that Lucene and PostgreSQL can do over the same sheets. All three in one run, one after the other.
 */
class SearchBenchmark {

    static final List<Facet> FACETS = List.of(
            Facet.KIND, Facet.STAGE, Facet.THEME, Facet.PUBLIC, Facet.REGION, Facet.DEPARTMENT, Facet.CONTRIBUTOR);

    private static final int SHEETS = Integer.getInteger("croisements.benchmark.sheets", 200_000);
    private static final @Nullable String ONLY = System.getProperty("croisements.benchmark.only");
    private static final int CALLS = 300;
    private static final int CALLS_OF_POSTGRESQL = 20;
    private static final Set<String> EVERYBODY = Set.of(Sheet.EVERYBODY);
    private static final String FREQUENT = "quartier";
    private static final SheetOrder BEST_FIRST =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.RELEVANCE, false)));
    private static final SheetOrder BY_TITLE =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.TITLE, false)));

    private final String[] one = new String[200];
    private final String[] three = new String[200];
    private final String[] standing = new String[200];
    private final List<List<String>> rarest = new ArrayList<>();
    private final SimilarSearch similar = new SimilarSearch(new ShownSheets(Corpus.JSON));
    private Stopwatch.Clock server = System::nanoTime;
    private final List<Sheet> sample = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    @Test
    void searchesOverManySheets(@TempDir Path folder) throws Exception {
        var words = new Corpus(7);
        for (int i = 0; i < one.length; i++) {
            one[i] = words.word();
            three[i] = words.word() + " " + words.word() + " " + words.word();
        }
        try (var ours = new LuceneIndex(new MMapDirectory(Files.createDirectories(folder.resolve("ours"))));
                var bare = new BareLucene(folder.resolve("bare"));
                var table = new FullTextTable()) {
            fill(folder, ours, bare, table);
            measure(ours, bare, table);
        }
        Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(Path.of("target", "benchmarks", "search.md"), table);
    }

    private void fill(Path folder, LuceneIndex ours, BareLucene bare, FullTextTable full) throws Exception {
        var corpus = new Corpus(42);
        double without = heapMegabytes();
        double build = Stopwatch.ofProcess(n -> {
            for (int i = 0; i < SHEETS; i++) {
                var sheet = corpus.sheet(i);
                ours.put(sheet);
                if (i % (SHEETS / 200) == 0) {
                    sample.add(sheet);
                }
            }
            ours.settle(5);
            ours.refresh();
        });
        ours(ours, one[0], null, EnumSet.copyOf(FACETS));
        double with = heapMegabytes();
        var again = new Corpus(42);
        double bareBuild = Stopwatch.ofProcess(n -> {
            for (int i = 0; i < SHEETS; i++) {
                bare.add(again.sheet(i));
            }
            bare.settle();
        });
        var third = new Corpus(42);
        var fullBuild = Stopwatch.processor(0, 1, full::processorNanos, n -> {
            try (var insert = full.insert()) {
                for (int i = 0; i < SHEETS; i++) {
                    full.add(insert, third.sheet(i));
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            full.settle();
        });
        say(
                "%,d sheets: built in %.0f s of processor time, %.0f MB on disk, %.0f MB of heap; bare Lucene %.0f s, %.0f MB on disk; PostgreSQL %.0f s.%n%n",
                SHEETS,
                build / 1e3,
                megabytes(folder.resolve("ours")),
                with - without,
                bareBuild / 1e3,
                megabytes(folder.resolve("bare")),
                fullBuild.median() / 1e3);
    }

    private static double heapMegabytes() {
        System.gc();
        var memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) / 1e6;
    }

    private void measure(LuceneIndex ours, BareLucene bare, FullTextTable full) throws Exception {
        server = full::processorNanos;
        say("| milliseconds of processor time, median / 99 %% under | ours | bare Lucene | PostgreSQL | ours : bare |"
                + " PostgreSQL : ours |%n| --- | --- | --- | --- | --- | --- |%n");
        row(
                "one word: page, total, 7 facets",
                n -> ours(ours, one[n % one.length], null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.text(one[n % one.length]), 0, FACETS),
                n -> full.page(one[n % one.length], 0, true));
        row(
                "three words: page, total, 7 facets",
                n -> ours(ours, three[n % three.length], null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.text(three[n % three.length]), 0, FACETS),
                n -> full.page(three[n % three.length], 0, true));
        var words = new Corpus(7);
        for (int i = 0; i < standing.length; i++) {
            standing[i] = words.standing(sample.get(i));
        }
        row(
                "three words that stand together: page, total, 7 facets",
                n -> ours(ours, standing[n % standing.length], null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.text(standing[n % standing.length]), 0, FACETS),
                n -> full.page(standing[n % standing.length], 0, true));
        row(
                "one word: page and total",
                n -> ours(ours, one[n % one.length], null, Set.of()),
                n -> bare.page(bare.text(one[n % one.length]), 0, List.of()),
                n -> full.page(one[n % one.length], 0, false));
        row(
                "all sheets: page, total, 7 facets",
                n -> ours(ours, null, null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.all(), 0, FACETS),
                null);
        var deep = deep(ours);
        row(
                "a frequent word: the page after 5,000",
                n -> ours(ours, FREQUENT, deep, Set.of()),
                n -> bare.page(bare.text(FREQUENT), 5_000, List.of()),
                n -> full.page(FREQUENT, 5_000, false));
        row(
                "a box on the map: page and total",
                n -> box(ours, n),
                n -> bare.page(bare.box(n % 5 - 3, 44, n % 5, 47), 0, List.of()),
                n -> full.box(n % 5 - 3, 44, n % 5, 47));
        row(
                "a box on the map: page and total, all by title",
                n -> box(ours, n),
                n -> bare.byTitle(bare.box(n % 5 - 3, 44, n % 5, 47), 20),
                null);
        row(
                "suggest titles, four letters",
                n -> {
                    titled(ours, one[n % one.length].substring(0, 4));
                    near(ours, one[n % one.length].substring(0, 4));
                },
                n -> bare.page(bare.prefix(one[n % one.length].substring(0, 4)), 0, List.of()),
                n -> full.suggest(one[n % one.length].substring(0, 4)));
        row(
                "its titles alone, all by title",
                n -> titled(ours, one[n % one.length].substring(0, 4)),
                n -> bare.byTitle(bare.prefix(one[n % one.length].substring(0, 4)), 8),
                null);
        row("its words alone", n -> near(ours, one[n % one.length].substring(0, 4)), null, null);
        for (Sheet sheet : sample) {
            rarest.add(bare.rarest(sheet));
        }
        row(
                "similar sheets: ten and why",
                n -> similar(ours, sample.get(n % sample.size())),
                n -> bare.best(bare.like(rarest.get(n % sample.size()), sample.get(n % sample.size()))),
                n -> full.like(rarest.get(n % sample.size())));
    }

    private void row(String what, Stopwatch.Call ours, Stopwatch.@Nullable Call bare, Stopwatch.@Nullable Call full)
            throws Exception {
        if (ONLY != null && !what.contains(ONLY)) {
            return;
        }
        var our = Stopwatch.processor(CALLS, CALLS, ours);
        var least = bare == null ? null : Stopwatch.processor(CALLS, CALLS, bare);
        var other = full == null ? null : Stopwatch.processor(5, CALLS_OF_POSTGRESQL, server, full);
        say(
                "| %s | %s | %s | %s | %s | %s |%n",
                what,
                our,
                least == null ? "" : least,
                other == null ? "" : other,
                least == null ? "" : String.format(Locale.ROOT, "%.2f", our.median() / least.median()),
                other == null ? "" : String.format(Locale.ROOT, "%.1f", other.median() / our.median()));
    }

    private static void ours(LuceneIndex index, @Nullable String words, @Nullable List<Object> after, Set<Facet> facets)
            throws IOException {
        var criteria =
                new Criteria(words == null ? null : SearchText.read(words), EVERYBODY, Map.of(), Map.of(), List.of());
        read(index, criteria, words == null ? BY_TITLE : BEST_FIRST, after, facets);
    }

    private static void box(LuceneIndex index, int number) throws IOException {
        var box = new Area.Box(number % 5 - 3, 44, number % 5, 47);
        read(index, new Criteria(null, EVERYBODY, Map.of(), Map.of(), List.of(box)), BY_TITLE, null, Set.of());
    }

    private static void read(
            LuceneIndex index, Criteria criteria, SheetOrder order, @Nullable List<Object> after, Set<Facet> facets)
            throws IOException {
        try (var search = new SheetSearch(index.open(), criteria, null)) {
            shown(search, search.find(order, after, false, 20, facets));
        }
    }

    private List<Object> deep(LuceneIndex index) {
        var criteria = new Criteria(SearchText.read(FREQUENT), EVERYBODY, Map.of(), Map.of(), List.of());
        try (var search = new SheetSearch(index.open(), criteria, null)) {
            var hits = search.find(BEST_FIRST, null, false, 5_000, Set.of()).hits();
            return BEST_FIRST.position(hits.get(hits.size() - 1).fields);
        }
    }

    private static void titled(LuceneIndex index, String typed) {
        try (var search = new SheetSearch(index.open(), Criteria.all(EVERYBODY), null)) {
            shown(search, search.titled(List.of(Folding.fold(typed)), false, 8));
        }
    }

    private static void shown(SheetSearch search, Found found) {
        for (var hit : found.hits()) {
            search.snapshot().shown(hit.doc).utf8ToString();
        }
    }

    private static void near(LuceneIndex index, String typed) {
        try (var search = new SheetSearch(index.open(), Criteria.all(EVERYBODY), null)) {
            search.wordsNear(Folding.fold(typed));
        }
    }

    private void similar(LuceneIndex index, Sheet sheet) {
        try (var search = new SheetSearch(index.open(), Criteria.all(EVERYBODY), null)) {
            similar.alike(search, Corpus.summary(sheet), 10);
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private void say(String form, Object... values) {
        String line = String.format(Locale.ROOT, form, values);
        table.append(line);
        System.out.print(line);
    }
}
