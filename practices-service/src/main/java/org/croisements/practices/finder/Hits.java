package org.croisements.practices.finder;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.croisements.practices.explanation.Highlight;
import org.croisements.practices.explanation.Highlighter;
import org.croisements.practices.explanation.Match;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;

/** Shows what a search found, from the index alone: what is shown is of the same moment as the totals. */
@ApplicationScoped
class Hits {

    private static final Set<String> TEXTS = Set.of(SheetDocument.TEXT);

    private final ShownSheets shown;

    Hits(ShownSheets shown) {
        this.shown = shown;
    }

    List<FoundPractice> of(SheetSearch search, List<FieldDoc> hits, boolean highlighted) {
        var corrections = search.correctionsOf(hits);
        boolean marked = highlighted && !search.stems().isEmpty();
        try {
            var stored = search.snapshot().searcher().storedFields();
            var found = new ArrayList<FoundPractice>();
            for (FieldDoc hit : hits) {
                var summary = shown.of(search, hit.doc, PracticeSummary.class);
                var highlights = marked
                        ? highlights(stored.document(hit.doc, TEXTS).getValues(SheetDocument.TEXT), search.stems())
                        : List.<Highlight>of();
                var of = corrections.getOrDefault(hit.doc, List.of());
                var match = of.isEmpty() && highlights.isEmpty() ? null : new Match(of, highlights);
                found.add(new FoundPractice(summary.id(), match == null ? summary : summary.found(match)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A passage of each field at most. */
    private static List<Highlight> highlights(String[] texts, Set<String> stems) {
        var highlights = new ArrayList<Highlight>();
        Arrays.stream(texts).forEach(text -> {
            int line = text.indexOf('\n');
            String field = text.substring(0, line);
            if (highlights.stream().noneMatch(known -> known.field().equals(field))) {
                Highlighter.of(field, text.substring(line + 1), stems).ifPresent(highlights::add);
            }
        });
        return highlights;
    }
}
