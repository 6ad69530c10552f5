package org.croisements.practices.finder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.concept.Concept;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.Sheet.GeoPoint;
import org.croisements.practices.mirror.SheetSource;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeDetail;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.search.Viewers;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.Territories;
import org.jspecify.annotations.Nullable;

/** Makes of each practice what the index holds of it: who finds it, by which words, and what it is counted under. */
@ApplicationScoped
class PracticeSheets implements SheetSource {

    static final String PART_OF = "partOf";

    private static final Map<SchemeUse, Facet> FACETS = Map.of(
            SchemeUse.THEME, Facet.THEME,
            SchemeUse.PRINCIPLE, Facet.PRINCIPLE,
            SchemeUse.APPROACH, Facet.APPROACH,
            SchemeUse.PUBLIC, Facet.TARGET_PUBLIC,
            SchemeUse.ACTOR, Facet.ACTOR,
            SchemeUse.INSTRUMENT, Facet.INSTRUMENT);
    private static final Set<Facet> TERRITORIES =
            Set.of(Facet.REGION, Facet.DEPARTMENT, Facet.EPCI, Facet.COMMUNE, Facet.QPV);

    private final PracticeRepository practices;
    private final Territories territories;
    private final ObjectMapper json;

    PracticeSheets(PracticeRepository practices, Territories territories, ObjectMapper json) {
        this.practices = practices;
        this.territories = territories;
        this.json = json;
    }

    @Override
    public List<Sheet> read(Collection<UUID> ids) {
        return practices.withIds(ids).stream().map(this::sheet).toList();
    }

    @Override
    public List<Sheet> after(@Nullable UUID last, int max) {
        return practices.after(last, max).stream().map(this::sheet).toList();
    }

    private Sheet sheet(Practice practice) {
        var detail = PracticeDetail.of(practice, List.of());
        var links = practice.wholeId()
                .map(whole -> Map.of(PART_OF, Set.of(whole.toString())))
                .orElse(Map.of());
        return new Sheet(
                practice.id(),
                practice.version(),
                detail.title(),
                detail.createdAt(),
                detail.updatedAt(),
                seenBy(practice),
                PracticeTexts.of(detail),
                values(practice, detail),
                links,
                points(detail),
                shown(practice));
    }

    private static Set<String> seenBy(Practice practice) {
        var who = new HashSet<String>();
        who.add(Viewers.centre(practice.ownerId()));
        if (practice.isPublic()) {
            who.add(Sheet.EVERYBODY);
        }
        if (practice.publication() != Publication.DRAFT) {
            who.add(Sheet.REVIEWERS);
        }
        return who;
    }

    private Map<Facet, Map<String, String>> values(Practice practice, PracticeDetail detail) {
        var values = new EnumMap<Facet, Map<String, String>>(Facet.class);
        values.put(Facet.KIND, Map.of(detail.kind().name(), ""));
        values.put(Facet.STAGE, Map.of(detail.stage().name(), ""));
        values.put(Facet.PUBLICATION, Map.of(detail.publication().name(), ""));
        values.put(Facet.OUTCOME, detail.outcomes().stream().collect(Collectors.toMap(Enum::name, outcome -> "")));
        if (detail.transferability() != null && detail.transferability().evidenceLevel() != null) {
            values.put(
                    Facet.EVIDENCE,
                    Map.of(
                            Objects.requireNonNull(detail.transferability().evidenceLevel())
                                    .name(),
                            ""));
        }
        practice.allConcepts().forEach(concept -> addConcept(values, concept));
        var publics = new LinkedHashMap<String, String>();
        detail.publics().forEach(words -> publics.putIfAbsent(Slugs.searchable(words), words));
        publics.remove("");
        values.put(Facet.PUBLIC, publics);
        var contributors = new LinkedHashMap<String, String>();
        for (Contributor contributor : detail.contributors()) {
            var organisation = contributor.organisation();
            contributors.put(organisation.id().toString(), organisation.label() == null ? "" : organisation.label());
        }
        values.put(Facet.CONTRIBUTOR, contributors);
        practice.territoryKeys().forEach(key -> addTerritory(values, key));
        return values;
    }

    /** A concept counts for all broader ones too. */
    private static void addConcept(Map<Facet, Map<String, String>> values, Concept concept) {
        var facet = FACETS.get(concept.use());
        if (facet != null) {
            concept.upwards()
                    .forEach(each -> values.computeIfAbsent(facet, f -> new LinkedHashMap<>())
                            .put(each.name(), each.labelFr()));
        }
    }

    private void addTerritory(Map<Facet, Map<String, String>> values, String key) {
        int colon = key.indexOf(':');
        TERRITORIES.stream()
                .filter(facet -> facet.name().equals(key.substring(0, colon)))
                .forEach(facet -> values.computeIfAbsent(facet, f -> new LinkedHashMap<>())
                        .put(key.substring(colon + 1), territories.label(key)));
    }

    private static List<GeoPoint> points(PracticeDetail detail) {
        var points = new ArrayList<GeoPoint>();
        for (var site : detail.sites()) {
            if (site.longitude() != null && site.latitude() != null) {
                points.add(new GeoPoint(
                        site.longitude().doubleValue(), site.latitude().doubleValue()));
            }
        }
        return points;
    }

    private String shown(Practice practice) {
        try {
            return json.writeValueAsString(PracticeSummary.of(practice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A practice can't be written as JSON", e);
        }
    }
}
