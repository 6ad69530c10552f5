package org.croisements.practices.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.query.SearchText;
import org.croisements.practices.search.Area;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.SheetOrder;
import org.croisements.practices.search.SheetSearch;
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
    private static final int CALLS = 300;
    private static final int CALLS_OF_POSTGRESQL = 40;
    private static final Set<String> EVERYBODY = Set.of(Sheet.EVERYBODY);
    private static final Set<String> SHOWN = Set.of(SheetDocument.SHOWN);
    private static final SheetOrder BEST_FIRST =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.RELEVANCE, false)));
    private static final SheetOrder BY_TITLE =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.TITLE, false)));

    private final String[] one = new String[200];
    private final String[] three = new String[200];
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
        var build = Stopwatch.processor(0, 1, n -> {
            for (int i = 0; i < SHEETS; i++) {
                ours.put(corpus.sheet(i));
            }
            ours.settle(5);
            ours.refresh();
        });
        var again = new Corpus(42);
        var bareBuild = Stopwatch.processor(0, 1, n -> {
            for (int i = 0; i < SHEETS; i++) {
                bare.add(again.sheet(i));
            }
            bare.settle();
        });
        var third = new Corpus(42);
        var fullBuild = Stopwatch.elapsed(0, 1, n -> {
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
                "%,d sheets: built in %.0f s of one processor, on disk %.0f MB; bare Lucene %.0f s, %.0f MB; PostgreSQL %.0f s.%n%n",
                SHEETS,
                build.median() / 1e3,
                megabytes(folder.resolve("ours")),
                bareBuild.median() / 1e3,
                megabytes(folder.resolve("bare")),
                fullBuild.median() / 1e3);
    }

    private void measure(LuceneIndex ours, BareLucene bare, FullTextTable full) throws Exception {
        say("| milliseconds of processor time, median / 99 %% under | ours | bare Lucene | PostgreSQL | ours : bare |"
                + " PostgreSQL : ours |%n| --- | --- | --- | --- | --- | --- |%n");
        row(
                "one word: page, total, 7 facets",
                n -> ours(ours, one[n % one.length], null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.text(one[n % one.length]), 0, FACETS),
                n -> full.page(one[n % one.length], true));
        row(
                "three words: page, total, 7 facets",
                n -> ours(ours, three[n % three.length], null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.text(three[n % three.length]), 0, FACETS),
                n -> full.page(three[n % three.length], true));
        row(
                "one word: page and total",
                n -> ours(ours, one[n % one.length], null, Set.of()),
                n -> bare.page(bare.text(one[n % one.length]), 0, List.of()),
                n -> full.page(one[n % one.length], false));
        row(
                "all sheets: page, total, 7 facets",
                n -> ours(ours, null, null, EnumSet.copyOf(FACETS)),
                n -> bare.page(bare.all(), 0, FACETS),
                null);
        var deep = deep(ours);
        row(
                "one word: the page after 5,000",
                n -> ours(ours, one[0], deep, Set.of()),
                n -> bare.page(bare.text(one[0]), 5_000, List.of()),
                null);
        row(
                "a box on the map: page and total",
                n -> box(ours, n),
                n -> bare.page(bare.box(n % 5 - 3, 44, n % 5, 47), 0, List.of()),
                n -> full.box(n % 5 - 3, 44, n % 5, 47));
        row(
                "suggest titles, four letters",
                n -> suggest(ours, one[n % one.length].substring(0, 4)),
                n -> bare.page(bare.prefix(one[n % one.length].substring(0, 4)), 0, List.of()),
                n -> full.suggest(one[n % one.length].substring(0, 4)));
        row("similar sheets", n -> similar(ours, n), null, null);
        System.gc();
        var memory = Runtime.getRuntime();
        say(
                "%nHeap in use with both Lucene indexes open: %.0f MB.%n",
                (memory.totalMemory() - memory.freeMemory()) / 1e6);
    }

    private void row(String what, Stopwatch.Call ours, Stopwatch.@Nullable Call bare, Stopwatch.@Nullable Call full)
            throws Exception {
        var our = Stopwatch.processor(CALLS, CALLS, ours);
        var least = bare == null ? null : Stopwatch.processor(CALLS, CALLS, bare);
        var other = full == null ? null : Stopwatch.elapsed(10, CALLS_OF_POSTGRESQL, full);
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
            var found = search.find(order, after, false, 20, facets);
            var stored = search.snapshot().searcher().storedFields();
            for (var hit : found.hits()) {
                stored.document(hit.doc, SHOWN).get(SheetDocument.SHOWN);
            }
        }
    }

    private List<Object> deep(LuceneIndex index) {
        var criteria = new Criteria(SearchText.read(one[0]), EVERYBODY, Map.of(), Map.of(), List.of());
        try (var search = new SheetSearch(index.open(), criteria, null)) {
            var hits = search.find(BEST_FIRST, null, false, 5_000, Set.of()).hits();
            return BEST_FIRST.position(hits.get(hits.size() - 1).fields);
        }
    }

    private static void suggest(LuceneIndex index, String typed) {
        try (var search = new SheetSearch(index.open(), Criteria.all(EVERYBODY), null)) {
            search.titled(List.of(org.croisements.practices.analysis.Folding.fold(typed)), false, 8);
            search.wordsNear(org.croisements.practices.analysis.Folding.fold(typed));
        }
    }

    /** What a sheet shares with others: here a word, three themes, a public. */
    private void similar(LuceneIndex index, int number) {
        var words = String.join(" OU ", three[number % three.length].split(" ", -1));
        var criteria = new Criteria(SearchText.read(words), EVERYBODY, Map.of(), Map.of(), List.of());
        try (var search = new SheetSearch(index.open(), criteria, null)) {
            search.find(BEST_FIRST, null, false, 10, Set.of());
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
