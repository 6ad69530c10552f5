package org.croisements.practices.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.croisements.practices.index.Sheet.SheetText;
import org.croisements.practices.index.Sheet.Weight;
import org.croisements.practices.practice.PracticeDetail;
import org.croisements.practices.term.ConceptReference;
import org.jspecify.annotations.Nullable;

/** The texts of a practice that are searched, by the names of their fields, and how much each says. */
final class PracticeTexts {

    private final List<SheetText> texts = new ArrayList<>();

    private PracticeTexts() {}

    static List<SheetText> of(PracticeDetail practice) {
        var texts = new PracticeTexts();
        texts.addTitles(practice);
        texts.addLead(practice);
        texts.addBody(practice);
        return texts.texts;
    }

    private void addTitles(PracticeDetail practice) {
        add("title", Weight.TITLE, practice.title());
        practice.alternateTitles().forEach(title -> add("alternateTitles", Weight.TITLE, title));
    }

    private void addLead(PracticeDetail practice) {
        add("summary", Weight.LEAD, practice.summary());
        addConcepts("themes", practice.themes());
        addConcepts("principles", practice.principles());
        addConcepts("approaches", practice.approaches());
        addConcepts("targetPublics", practice.targetPublics());
        addConcepts("actors", practice.actors());
        addConcepts("instruments", practice.instruments());
        practice.publics().forEach(text -> add("publics", Weight.LEAD, text));
        practice.contributors()
                .forEach(each ->
                        add("contributors", Weight.LEAD, each.organisation().label()));
        practice.territories().forEach(each -> {
            add("territories", Weight.LEAD, each.label());
            add("territories", Weight.LEAD, each.code());
        });
    }

    private void addBody(PracticeDetail practice) {
        add("problem", Weight.BODY, practice.problem());
        add("answer", Weight.BODY, practice.answer());
        add("description", Weight.BODY, practice.description());
        addAll("objectives", practice.objectives());
        addAll("methods", practice.methods());
        addAll("obstacles", practice.obstacles());
        addAll("levers", practice.levers());
        add("eligibility", Weight.BODY, practice.eligibility());
        practice.components().forEach(each -> {
            add("components", Weight.BODY, each.title());
            add("components", Weight.BODY, each.description());
        });
        practice.chains().forEach(each -> {
            add("chains", Weight.BODY, each.obstacle());
            add("chains", Weight.BODY, each.lever());
            add(
                    "chains",
                    Weight.BODY,
                    each.result() == null ? null : each.result().statement());
        });
        practice.sites().forEach(each -> {
            add("sites", Weight.BODY, each.name());
            add("sites", Weight.BODY, each.qpv());
        });
        practice.fundings().forEach(each -> {
            add("fundings", Weight.BODY, each.instrument());
            add("fundings", Weight.BODY, each.programme());
        });
        var transferability = practice.transferability();
        if (transferability != null) {
            addAll("transferability", transferability.preconditions());
            add("transferability", Weight.BODY, transferability.staff());
            add("transferability", Weight.BODY, transferability.note());
        }
    }

    private void addConcepts(String field, List<ConceptReference> concepts) {
        concepts.forEach(concept -> add(field, Weight.LEAD, concept.label().fr()));
        concepts.forEach(concept -> add(field, Weight.LEAD, concept.label().en()));
    }

    private void addAll(String field, Collection<String> all) {
        all.forEach(text -> add(field, Weight.BODY, text));
    }

    private void add(String field, Weight weight, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new SheetText(field, weight, text));
        }
    }
}
