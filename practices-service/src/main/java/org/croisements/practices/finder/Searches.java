package org.croisements.practices.finder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.concept.ConceptRepository;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.index.Facet;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.query.Asked;
import org.croisements.practices.query.SearchText;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.Viewers;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.Territories;
import org.croisements.practices.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Finds what filters name, and says as whom the caller searches; ends the request with every name that is not known. */
@ApplicationScoped
class Searches {

    private static final int MOST_WORDS = 50;
    private static final String NONE = "";

    private final PracticeRepository practices;
    private final ConceptRepository concepts;
    private final Organisations organisations;
    private final Territories territories;
    private final Viewers viewers;

    Searches(
            PracticeRepository practices,
            ConceptRepository concepts,
            Organisations organisations,
            Territories territories,
            Viewers viewers) {
        this.practices = practices;
        this.concepts = concepts;
        this.organisations = organisations;
        this.territories = territories;
        this.viewers = viewers;
    }

    Criteria of(PracticeFilter filter) {
        var asked = asked(filter.q());
        var faults = new Faults();
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        put(chosen, Facet.THEME, named(filter.theme(), SchemeUse.THEME, Facet.THEME, faults));
        put(chosen, Facet.PRINCIPLE, named(filter.principle(), SchemeUse.PRINCIPLE, Facet.PRINCIPLE, faults));
        put(chosen, Facet.APPROACH, named(filter.approach(), SchemeUse.APPROACH, Facet.APPROACH, faults));
        put(chosen, Facet.TARGET_PUBLIC, named(filter.targetPublic(), SchemeUse.PUBLIC, Facet.TARGET_PUBLIC, faults));
        put(chosen, Facet.ACTOR, named(filter.actor(), SchemeUse.ACTOR, Facet.ACTOR, faults));
        put(chosen, Facet.INSTRUMENT, named(filter.instrument(), SchemeUse.INSTRUMENT, Facet.INSTRUMENT, faults));
        put(chosen, Facet.KIND, filter.kind().stream().map(Enum::name));
        put(chosen, Facet.STAGE, filter.stage().stream().map(Enum::name));
        put(chosen, Facet.OUTCOME, filter.outcome().stream().map(Enum::name));
        put(chosen, Facet.EVIDENCE, filter.evidence().stream().map(Enum::name));
        put(chosen, Facet.PUBLICATION, filter.publication().stream().map(Enum::name));
        put(chosen, Facet.PUBLIC, filter.publics().stream().map(Slugs::searchable));
        var contributors = organisations.ids(filter.contributor(), Facet.CONTRIBUTOR.parameter(), faults);
        put(chosen, Facet.CONTRIBUTOR, contributors.stream().map(UUID::toString));
        var wholes = filter.partOf().stream()
                .flatMap(idOrSlug -> whole(idOrSlug, faults))
                .collect(Collectors.toSet());
        put(chosen, Facet.REGION, codes(TerritoryKind.REGION, filter.region()));
        put(chosen, Facet.DEPARTMENT, codes(TerritoryKind.DEPARTMENT, filter.department()));
        put(chosen, Facet.EPCI, codes(TerritoryKind.EPCI, filter.epci()));
        put(chosen, Facet.COMMUNE, codes(TerritoryKind.COMMUNE, filter.commune()));
        put(chosen, Facet.QPV, codes(TerritoryKind.QPV, filter.qpv()));
        faults.refuse();
        var links = wholes.isEmpty() ? Map.<String, Set<String>>of() : Map.of(PracticeSheets.PART_OF, wholes);
        return new Criteria(asked, viewers.present(), chosen, links, Places.of(filter));
    }

    private static @Nullable Asked asked(@Nullable String q) {
        var asked = q == null ? null : SearchText.read(q);
        if (asked != null && asked.size() > MOST_WORDS) {
            throw Fault.in(
                            "q",
                            "INVALID_VALUE",
                            "it has %d words to search for; at most %d are allowed".formatted(asked.size(), MOST_WORDS))
                    .alone();
        }
        return asked == null || asked.isEmpty() ? null : asked;
    }

    private static void put(Map<Facet, Set<String>> chosen, Facet facet, Stream<String> values) {
        var set = values.collect(Collectors.toSet());
        if (!set.isEmpty()) {
            chosen.put(facet, set);
        }
    }

    private Stream<String> named(Collection<String> names, SchemeUse use, Facet facet, Faults faults) {
        return concepts.named(List.copyOf(names), use, facet.parameter(), faults).stream()
                .map(Concept::name);
    }

    /** Of an id that the caller sees no practice of nothing is part; a slug of that kind is a fault. */
    private Stream<String> whole(String idOrSlug, Faults faults) {
        return Slugs.id(idOrSlug).isPresent()
                ? Stream.of(
                        practices.lookUp(idOrSlug).map(p -> p.id().toString()).orElse(NONE))
                : faults.collect(() -> practices.resolve(idOrSlug, "partOf")).stream()
                        .map(p -> p.id().toString());
    }

    private Stream<String> codes(TerritoryKind kind, List<String> codes) {
        return territories.keys(kind, codes).stream().map(key -> key.substring(key.indexOf(':') + 1));
    }
}
