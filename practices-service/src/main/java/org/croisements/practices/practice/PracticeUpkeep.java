package org.croisements.practices.practice;

import static org.croisements.practices.PracticesProblem.CONCEPT_IN_USE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptsRemoved;
import org.croisements.practices.concept.ConceptsRenamed;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.territory.Territories;

/** Keeps what practices say of organisations, territories and themes true. */
@ApplicationScoped
class PracticeUpkeep implements ReferenceListener {

    private final PracticeRepository practices;
    private final PracticeFeed feed;
    private final Organisations organisations;
    private final Territories territories;

    PracticeUpkeep(
            PracticeRepository practices, PracticeFeed feed, Organisations organisations, Territories territories) {
        this.practices = practices;
        this.feed = feed;
        this.organisations = organisations;
        this.territories = territories;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changed) {
        var stale = practices.referringTo(organisations.changed(changed), territories.changed(changed));
        var renewal = organisations.renewal(changed);
        for (Practice practice : stale) {
            practices.lock(practice);
            long before = practice.version;
            practice.owner = renewal.apply(practice.owner);
            Practice.replace(
                    practice.contributors,
                    practice.contributors.stream()
                            .map(contributor -> contributor.renewed(renewal))
                            .distinct()
                            .toList());
            practice.takeTerritories(
                    practice.territories.stream().map(territories::renewed).toList());
            practices.flush();
            if (practice.version != before) {
                feed.tell(practice);
            }
        }
    }

    void refuse(@Observes ConceptsRemoved removed) {
        var ids = removed.concepts().stream().map(Concept::id).toList();
        var under = practices.under(ids);
        if (!under.isEmpty()) {
            var used = removed.concepts().stream()
                    .filter(concept -> under.stream().anyMatch(p -> p.themes.contains(concept)))
                    .map(Concept::name)
                    .toList();
            throw CONCEPT_IN_USE.with("Practices stand under %s; take them out first", String.join(", ", used));
        }
    }

    void renew(@Observes ConceptsRenamed renamed) {
        feed.renew(practices.under(renamed.concepts()));
    }
}
