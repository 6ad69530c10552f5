package org.croisements.practices.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.analysis.FrenchText;
import org.croisements.practices.analysis.Word;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;
import org.croisements.practices.practice.PracticeSummary;

/** What of a practice makes another one like it: what both stand under, and the rare words of its title and summary. */
final class Likeness {

    private static final int MOST_WORDS = 12;
    private static final float FACT = 6;
    private static final int STEPS = 64;

    /** A word that others may hold too, and how rare it is. */
    record Clue(String written, String stem, double rarity) {}

    private final Snapshot snapshot;
    private final double sheets;
    private final List<Clue> clues;
    private final Query query;

    Likeness(Snapshot snapshot, PracticeSummary practice) {
        this.snapshot = snapshot;
        this.sheets = snapshot.searcher().getIndexReader().maxDoc();
        this.clues = clues(practice);
        this.query = query(practice);
    }

    Query query() {
        return query;
    }

    /** The rarest words first. */
    List<Clue> clues() {
        return clues;
    }

    private Query query(PracticeSummary practice) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        practice.themes().forEach(theme -> addFact(any, Facet.THEME, theme.scheme() + ":" + theme.notation()));
        practice.publics().forEach(words -> addFact(any, Facet.PUBLIC, Slugs.searchable(words)));
        practice.contributors()
                .forEach(each ->
                        addFact(any, Facet.CONTRIBUTOR, id(each.organisation().id())));
        for (var territory : practice.territories()) {
            for (Facet facet : Facet.values()) {
                if (facet.name().equals(territory.kind().name())) {
                    addFact(any, facet, territory.code());
                }
            }
        }
        for (Clue clue : clues) {
            var word = snapshot.having(SheetDocument.WORDS, clue.stem());
            any.add(new BoostQuery(word, rounded(clue.rarity() / 4)), Occur.SHOULD);
        }
        any.add(new TermQuery(new Term(SheetDocument.ID, id(practice.id()))), Occur.MUST_NOT);
        return any.build();
    }

    private static String id(UUID id) {
        return id.toString();
    }

    private void addFact(BooleanQuery.Builder any, Facet facet, String value) {
        var fact = new ConstantScoreQuery(snapshot.having(facet.field(), value));
        any.add(new BoostQuery(fact, rounded(FACT * rarity(snapshot.frequency(facet.field(), value)))), Occur.SHOULD);
    }

    private List<Clue> clues(PracticeSummary practice) {
        var clues = new LinkedHashMap<String, Clue>();
        var words = new ArrayList<>(FrenchText.words(practice.title()));
        words.addAll(FrenchText.words(practice.summary() == null ? "" : practice.summary()));
        words.forEach(word -> addClue(clues, word));
        return clues.values().stream()
                .sorted(Comparator.comparingDouble(Clue::rarity).reversed())
                .limit(MOST_WORDS)
                .toList();
    }

    /** A word that only this practice holds, or every fifth one, tells nothing. */
    private void addClue(Map<String, Clue> clues, Word word) {
        String stem = word.stems().get(0);
        int holding = snapshot.frequency(SheetDocument.WORDS, stem);
        if (holding > 1 && (holding < sheets / 5 || sheets < 50)) {
            clues.putIfAbsent(stem, new Clue(word.written(), stem, rarity(holding)));
        }
    }

    private double rarity(int holding) {
        return Math.log(1 + (sheets - Math.min(holding, sheets) + 0.5) / (holding + 0.5));
    }

    /** Scores are sums of these, exact in any order. */
    private static float rounded(double weight) {
        return (float) (Math.max(1, Math.round(weight * STEPS)) / (double) STEPS);
    }
}
