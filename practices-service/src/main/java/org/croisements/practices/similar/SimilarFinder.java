package org.croisements.practices.similar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;
import org.croisements.practices.similar.SimilarPractices.Reasons;
import org.croisements.practices.similar.SimilarPractices.SimilarPractice;

/** Finds the practices that have most in common with one, and says what that is. */
@ApplicationScoped
class SimilarFinder {

    private final ShownSheets shown;

    SimilarFinder(ShownSheets shown) {
        this.shown = shown;
    }

    /** Of what a search may find those that are most like a practice, the most similar first. */
    List<SimilarPractice> alike(SheetSearch search, PracticeSummary own, int most) {
        var likeness = new Likeness(search.snapshot(), own);
        var alike = new ArrayList<SimilarPractice>();
        for (FieldDoc hit : search.like(likeness.query(), most).hits()) {
            var other = shown.of(search, hit.doc, PracticeSummary.class);
            alike.add(new SimilarPractice(other, reasons(search, hit.doc, own, other, likeness.clues())));
        }
        return alike;
    }

    private static Reasons reasons(
            SheetSearch search, int document, PracticeSummary own, PracticeSummary other, List<Likeness.Clue> clues) {
        var words = clues.stream()
                .filter(clue -> search.snapshot().has(document, SheetDocument.WORDS, clue.stem()))
                .map(Likeness.Clue::written)
                .toList();
        return new Reasons(
                own.themes().stream().filter(other.themes()::contains).toList(),
                own.publics().stream()
                        .filter(one -> other.publics().stream().anyMatch(each -> isSame(one, each)))
                        .toList(),
                own.territories().stream()
                        .filter(one -> other.territories().stream()
                                .anyMatch(each -> each.href().equals(one.href())))
                        .toList(),
                own.contributors().stream()
                        .map(each -> each.organisation())
                        .filter(one -> other.contributors().stream()
                                .anyMatch(each -> each.organisation().id().equals(one.id())))
                        .distinct()
                        .toList(),
                words);
    }

    /** As filters compare them. */
    private static boolean isSame(String one, String other) {
        return Slugs.searchable(one).equals(Slugs.searchable(other));
    }
}
