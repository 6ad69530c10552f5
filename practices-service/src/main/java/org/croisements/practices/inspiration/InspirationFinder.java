package org.croisements.practices.inspiration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.index.Facet;
import org.croisements.practices.inspiration.Inspirations.InspiringPractice;
import org.croisements.practices.inspiration.Neighbours.Neighbour;
import org.croisements.practices.lesson.EvidenceLevel;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.SheetOrder;
import org.croisements.practices.search.SheetSearch;
import org.croisements.practices.search.ShownSheets;
import org.croisements.practices.search.Viewers;
import org.croisements.practices.territory.Territories;
import org.croisements.practices.territory.TerritoryKey;
import org.croisements.practices.territory.TerritoryKind;
import org.croisements.practices.territory.TerritoryReference;

/** Finds the practices that take place in some territories. */
@ApplicationScoped
class InspirationFinder {

    private static final Map<TerritoryKind, Facet> FACETS = Map.of(
            TerritoryKind.REGION, Facet.REGION,
            TerritoryKind.DEPARTMENT, Facet.DEPARTMENT,
            TerritoryKind.COMMUNE, Facet.COMMUNE,
            TerritoryKind.EPCI, Facet.EPCI,
            TerritoryKind.QPV, Facet.QPV);
    private static final SheetOrder BY_TITLE =
            new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.TITLE, false)));

    private final PracticeIndex index;
    private final Viewers viewers;
    private final Territories territories;
    private final ShownSheets shown;

    InspirationFinder(PracticeIndex index, Viewers viewers, Territories territories, ShownSheets shown) {
        this.index = index;
        this.viewers = viewers;
        this.territories = territories;
        this.shown = shown;
    }

    /** A territory as answers show it. */
    TerritoryReference shown(TerritoryKey territory) {
        String label = territories.label(territory.word());
        var state = label.isEmpty() ? ReferenceState.MISSING : ReferenceState.RESOLVED;
        return new TerritoryReference(
                territory.kind(), territory.code(), label.isEmpty() ? null : label, territory.href(), state);
    }

    /** The practices under any of these concepts, or any practices, in these territories, in their order. */
    List<InspiringPractice> in(List<Neighbour> neighbours, List<Concept> themes, int most) {
        var all = new ArrayList<InspiringPractice>();
        for (Neighbour neighbour : neighbours) {
            var facet = FACETS.get(neighbour.territory().kind());
            if (facet != null && all.size() < most) {
                all.addAll(in(neighbour, facet, themes, most - all.size()));
            }
        }
        return all;
    }

    private List<InspiringPractice> in(Neighbour neighbour, Facet facet, List<Concept> themes, int most) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.put(facet, Set.of(neighbour.territory().code()));
        if (!themes.isEmpty()) {
            chosen.put(Facet.THEME, themes.stream().map(Concept::name).collect(Collectors.toSet()));
        }
        var criteria = new Criteria(null, viewers.present(), chosen, Map.of(), List.of());
        try (var search = index.search(criteria, null, null)) {
            var found = search.find(BY_TITLE, null, false, most, Set.of());
            var inspirations = new ArrayList<InspiringPractice>();
            for (var hit : found.hits()) {
                inspirations.add(inspiration(search, hit.doc, neighbour));
            }
            return inspirations;
        }
    }

    private InspiringPractice inspiration(SheetSearch search, int document, Neighbour neighbour) {
        var practice = shown.of(search, document, PracticeSummary.class);
        var evidence = search.snapshot().values(document, Facet.EVIDENCE).stream()
                .map(EvidenceLevel::valueOf)
                .findFirst()
                .orElse(null);
        return new InspiringPractice(
                practice, shown(neighbour.territory()), neighbour.similarity(), practice.outcomes(), evidence);
    }
}
