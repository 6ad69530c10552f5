package org.croisements.practices.concept;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.change.Changes;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.term.ConceptTree;
import org.croisements.practices.term.NewConcept;

/** Adds, changes and removes concept schemes, with all that follows for what stands under their concepts. */
@ApplicationScoped
public class ConceptSchemeService {

    private static final String TYPE = "concept-scheme";

    private final ConceptSchemeRepository schemes;
    private final ConceptRepository concepts;
    private final Conditional conditional;
    private final Changes changes;
    private final Event<ConceptNews.Removed> removed;
    private final Event<ConceptNews.Renamed> renamed;
    private final Clock clock;

    ConceptSchemeService(
            ConceptSchemeRepository schemes,
            ConceptRepository concepts,
            Conditional conditional,
            Changes changes,
            Event<ConceptNews.Removed> removed,
            Event<ConceptNews.Renamed> renamed,
            Clock clock) {
        this.schemes = schemes;
        this.concepts = concepts;
        this.conditional = conditional;
        this.changes = changes;
        this.removed = removed;
        this.renamed = renamed;
        this.clock = clock;
    }

    /** Adds a scheme. */
    public ConceptScheme add(NewConceptScheme form) {
        var scheme = new ConceptScheme(clock.instant());
        take(scheme, form);
        schemes.persistAndFlush(scheme);
        tell(scheme);
        return scheme;
    }

    /** Makes a scheme what its edited form says. Says no where it was so already. */
    public boolean change(ConceptScheme scheme, NewConceptScheme after) {
        var before = NewConceptScheme.of(scheme);
        var shown = shown(scheme.concepts);
        var notations = after.concepts().stream().map(NewConcept::notation).collect(Collectors.toSet());
        remove(scheme.concepts.stream()
                .filter(c -> !notations.contains(c.notation))
                .toList());
        take(scheme, after);
        var taken = NewConceptScheme.of(scheme);
        if (taken.equals(before)) {
            return false;
        }
        scheme.updatedAt = clock.instant();
        schemes.flush();
        conditional.note(scheme.id, before, taken, scheme.version);
        tellWhoShows(shown, scheme);
        tell(scheme);
        return true;
    }

    /** Takes a scheme and its concepts away. */
    void delete(ConceptScheme scheme) {
        remove(List.copyOf(scheme.concepts));
        schemes.delete(scheme);
        changes.deleted(TYPE, scheme.id, scheme.slug, scheme.version + 1);
    }

    private void take(ConceptScheme scheme, NewConceptScheme form) {
        ConceptTree.check(form.concepts());
        checkMappings(form);
        scheme.take(form, schemes.freeSlug(form.slug(), form.label().fr(), scheme.id));
    }

    /** What a mapping names here must be here; what stands elsewhere nobody can check. */
    private void checkMappings(NewConceptScheme form) {
        var faults = new Faults();
        for (int i = 0; i < form.concepts().size(); i++) {
            var mappings = form.concepts().get(i).mappings();
            for (int j = 0; j < mappings.size(); j++) {
                String name = mappings.get(j).concept();
                if (mappings.get(j).standsHere() && !concepts.isThere(name)) {
                    String at = "/concepts/%d/mappings/%d/concept".formatted(i, j);
                    faults.add(
                            UNKNOWN_REFERENCE,
                            Fault.at(at, UNKNOWN_REFERENCE.name(), "There is no concept \"%s\"".formatted(name)));
                }
            }
        }
        faults.refuse();
    }

    private void remove(List<Concept> gone) {
        if (!gone.isEmpty()) {
            removed.fire(new ConceptNews.Removed(gone));
        }
    }

    private static Map<UUID, ConceptReference> shown(List<Concept> all) {
        return all.stream().collect(Collectors.toMap(c -> c.id, Concept::reference));
    }

    private void tellWhoShows(Map<UUID, ConceptReference> before, ConceptScheme scheme) {
        var different = scheme.concepts.stream()
                .filter(c -> before.containsKey(c.id) && !c.reference().equals(before.get(c.id)))
                .map(c -> c.id)
                .collect(Collectors.toSet());
        if (!different.isEmpty()) {
            renamed.fire(new ConceptNews.Renamed(different));
        }
    }

    private void tell(ConceptScheme scheme) {
        changes.changed(TYPE, scheme.id, scheme.slug, scheme.version, ConceptSchemeDetail.of(scheme));
    }
}
