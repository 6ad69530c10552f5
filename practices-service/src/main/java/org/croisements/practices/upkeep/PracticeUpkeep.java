package org.croisements.practices.upkeep;

import static org.croisements.practices.PracticesProblem.CONCEPT_IN_USE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptNews;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeFeed;
import org.croisements.practices.practice.PracticeRepository;
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
        var renewals = organisations.renewal(changed);
        for (Practice practice : stale) {
            practices.lock(practice);
            long before = practice.version();
            practice.renew(renewals.of(practice.id(), practice.organisationIds()), territories::renewed);
            practices.flush();
            if (practice.version() != before) {
                feed.tell(practice);
            }
        }
    }

    void refuse(@Observes ConceptNews.Removed removed) {
        var ids = removed.concepts().stream().map(Concept::id).toList();
        var under = practices.under(ids);
        if (!under.isEmpty()) {
            var used = removed.concepts().stream()
                    .filter(concept ->
                            under.stream().flatMap(Practice::allConcepts).anyMatch(concept::equals))
                    .map(Concept::name)
                    .toList();
            throw CONCEPT_IN_USE.with("Practices stand under %s; take them out first", String.join(", ", used));
        }
    }

    void renew(@Observes ConceptNews.Renamed renamed) {
        feed.renew(practices.under(renamed.concepts()));
    }
}
