package org.croisements.practices.practice;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;
import static org.croisements.practices.term.SchemeUse.ACTOR;
import static org.croisements.practices.term.SchemeUse.APPROACH;
import static org.croisements.practices.term.SchemeUse.INSTRUMENT;
import static org.croisements.practices.term.SchemeUse.PRINCIPLE;
import static org.croisements.practices.term.SchemeUse.PUBLIC;
import static org.croisements.practices.term.SchemeUse.THEME;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.security.Caller;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptRepository;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.croisements.practices.means.Funding;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.territory.Territories;
import org.jspecify.annotations.Nullable;

/** Finds the records that a practice's form or a filter names; ends the request with every one that is not there. */
@ApplicationScoped
class PracticeReferences {

    private final PracticeRepository practices;
    private final ConceptRepository concepts;
    private final Organisations organisations;
    private final Territories territories;
    private final Caller caller;

    PracticeReferences(
            PracticeRepository practices,
            ConceptRepository concepts,
            Organisations organisations,
            Territories territories,
            Caller caller) {
        this.practices = practices;
        this.concepts = concepts;
        this.organisations = organisations;
        this.territories = territories;
        this.caller = caller;
    }

    /** The records that a practice's form names, found. */
    record Links(
            StoredReference owner,
            @Nullable Practice partOf,
            List<StoredContributor> contributors,
            List<StoredTerritory> territories,
            List<Concept> themes,
            List<Concept> concepts) {}

    /** The records that the form of a practice names. */
    Links resolve(NewPractice form, Practice practice) {
        var faults = new Faults();
        var owner = faults.collect(() -> owner(form.owner(), practice));
        var contributors = organisations.resolve(form.contributors(), faults);
        var places = territories.resolve(form.territories(), faults);
        var themes = concepts(form.themes(), THEME, "/themes/", faults);
        var others = new ArrayList<Concept>();
        others.addAll(concepts(form.principles(), PRINCIPLE, "/principles/", faults));
        others.addAll(concepts(form.approaches(), APPROACH, "/approaches/", faults));
        others.addAll(concepts(form.targetPublics(), PUBLIC, "/targetPublics/", faults));
        others.addAll(concepts(form.actors(), ACTOR, "/actors/", faults));
        var instruments = form.fundings().stream().map(Funding::instrument).collect(Collectors.toSet());
        others.addAll(concepts.withNotations(instruments, INSTRUMENT));
        var whole = form.partOf() == null ? null : whole(form.partOf(), practice, faults);
        faults.refuse();
        return new Links(owner.orElseThrow(), whole, contributors, places, themes, others);
    }

    private StoredReference owner(@Nullable String asked, Practice practice) {
        var named = asked == null ? null : organisations.resolve(asked, "/owner");
        if (named != null && practice.isOwnedBy(named.id())) {
            return named;
        }
        UUID owner = caller.ownerOf(named == null ? null : named.id());
        return named == null ? organisations.resolve(owner.toString(), "/owner") : named;
    }

    private List<Concept> concepts(List<String> names, SchemeUse use, String where, Faults faults) {
        var seen = new HashSet<UUID>();
        var found = new ArrayList<Concept>();
        for (int i = 0; i < names.size(); i++) {
            String at = where + i;
            String name = names.get(i);
            faults.collect(() -> concepts.resolve(name, use, at)).ifPresent(concept -> {
                if (seen.add(concept.id())) {
                    found.add(concept);
                } else {
                    faults.add(INVALID_BODY, Fault.at(at, "DUPLICATE", "it is in the list already"));
                }
            });
        }
        return found;
    }

    /** What the practice is part of stays as it is until the transaction ends, and so does all that this is part of. */
    private @Nullable Practice whole(String asked, Practice practice, Faults faults) {
        var present = practice.partOf;
        // What nobody touched is not asked for again: the caller need not see it any more.
        var whole = present != null && asked.equals(present.id.toString())
                ? present
                : faults.collect(() -> practices.resolve(asked, "/partOf")).orElse(null);
        var above = whole;
        while (above != null) {
            if (above.id.equals(practice.id)) {
                faults.add(INVALID_BODY, Fault.at("/partOf", "CIRCLE", "it is part of this practice itself"));
                return whole;
            }
            practices.lock(above);
            above = above.partOf;
        }
        return whole;
    }
}
