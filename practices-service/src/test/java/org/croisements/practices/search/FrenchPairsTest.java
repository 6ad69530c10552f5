package org.croisements.practices.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.Sheet.SheetText;
import org.croisements.practices.index.Sheet.Weight;
import org.croisements.practices.query.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what French queries must find, and must not, over all its documents at once. */
class FrenchPairsTest {

    record Pair(String query, String document, boolean answers) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(query, answers ? "finds" : "does not find", document);
        }
    }

    private static final List<Pair> PAIRS = read();
    private static final LuceneIndex INDEX = indexed();
    private static final SheetOrder BEST_FIRST =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.RELEVANCE, false)));

    static Stream<Pair> pairs() {
        return PAIRS.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aQueryFindsWhatSaysItAndNothingElse(Pair pair) {
        assertThat(finds(pair.query(), pair.document())).isEqualTo(pair.answers());
    }

    @Test
    void theTableIsLongEnough() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(150);
        assertThat(PAIRS.stream().filter(pair -> !pair.answers())).hasSizeGreaterThanOrEqualTo(40);
    }

    /** Whether it is found as it was asked for, not as something else that may have been meant. */
    private static boolean finds(String query, String document) {
        var criteria = new Criteria(SearchText.read(query), Set.of(Sheet.EVERYBODY), Map.of(), Map.of(), List.of());
        try (var search = new SheetSearch(INDEX.open(), criteria, null)) {
            var hits =
                    search.find(BEST_FIRST, null, false, PAIRS.size(), Set.of()).hits();
            return search.corrections().isEmpty()
                    && hits.stream()
                            .anyMatch(hit -> BEST_FIRST
                                    .position(hit.fields)
                                    .get(1)
                                    .equals(id(document).toString()));
        }
    }

    private static UUID id(String document) {
        return UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8));
    }

    private static LuceneIndex indexed() {
        var index = new LuceneIndex(new ByteBuffersDirectory());
        for (Pair pair : PAIRS) {
            index.put(new Sheet(
                    id(pair.document()),
                    0,
                    pair.document(),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Set.of(Sheet.EVERYBODY),
                    List.of(new SheetText("title", Weight.TITLE, pair.document())),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    "{}"));
        }
        index.refresh();
        return index;
    }

    private static List<Pair> read() {
        try (var table = FrenchPairsTest.class.getResourceAsStream("/french/pairs.psv")) {
            var pairs = new ArrayList<Pair>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .forEach(cells -> pairs.add(new Pair(cells[0], cells[1], cells[2].equals("yes"))));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
