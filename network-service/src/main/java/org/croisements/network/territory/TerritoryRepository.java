package org.croisements.network.territory;

import static org.croisements.network.NetworkProblem.TERRITORY_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Every query on territories. */
@ApplicationScoped
class TerritoryRepository implements PanacheRepositoryBase<Territory, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "t.name", String.class)
            .key("code", "t.code", String.class)
            .key("population", "coalesce(t.population, -1)", Integer.class);

    Territory get(TerritoryKind kind, String code) {
        return find("kind = ?1 and code = ?2", kind, code)
                .firstResultOptional()
                .orElseThrow(() -> TERRITORY_NOT_FOUND.with("There is no %s %s", kind, code));
    }

    /** Those of the slugs that are there, by slug. */
    Map<String, Territory> bySlug(Collection<String> slugs) {
        return find("slug in ?1", slugs).stream().collect(Collectors.toMap(t -> t.slug, t -> t));
    }

    /** The id of a territory to come; the import writes in batches and tells the feed the id before they are stored. */
    UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    ListQuery<Territory> matching(TerritoryFilter filter) {
        return new ListQuery<>(getEntityManager(), Territory.class, "t", SORTING)
                .whereGiven("t.kind in :kinds", "kinds", filter.kind())
                .whereGiven("t.code in :codes", "codes", filter.code())
                .whereContains("t.searchText", "q", filter.q())
                .whereGiven(
                        "array_intersects(t.parents, :regions)",
                        "regions",
                        words(TerritoryKind.REGION, filter.region()))
                .whereGiven(
                        "array_intersects(t.parents, :departments)",
                        "departments",
                        words(TerritoryKind.DEPARTMENT, filter.department()))
                .whereGiven("array_intersects(t.parents, :epcis)", "epcis", words(TerritoryKind.EPCI, filter.epci()))
                .whereGiven(
                        "array_intersects(t.parents, :communes)",
                        "communes",
                        words(TerritoryKind.COMMUNE, filter.commune()));
    }

    private static String @Nullable [] words(TerritoryKind kind, List<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> new TerritoryKey(kind, code).word())
                        .toArray(String[]::new);
    }
}
