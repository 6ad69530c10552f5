package org.croisements.network.organisation;

import static org.croisements.network.NetworkProblem.ORGANISATION_NOT_FOUND;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.identifier.ExternalId;
import org.croisements.network.name.NameRepository;
import org.croisements.network.name.NameSearch;
import org.croisements.network.territory.TerritoryKey;
import org.croisements.network.territory.TerritoryKind;
import org.croisements.network.territory.TerritoryRepository;
import org.jspecify.annotations.Nullable;

/** Every query on organisations. */
@Singleton
public class OrganisationRepository extends SluggedRepository<Organisation> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "o.name", String.class)
            .key("updatedAt", "o.updatedAt", java.time.Instant.class)
            .key("createdAt", "o.createdAt", java.time.Instant.class);

    /** An id that no organisation has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final NameRepository names;
    private final TerritoryRepository territories;

    OrganisationRepository(NameRepository names, TerritoryRepository territories) {
        super(ORGANISATION_NOT_FOUND, "organisation");
        this.names = names;
        this.territories = territories;
    }

    @Override
    public String slugOf(Organisation organisation) {
        return organisation.slug;
    }

    /** The organisation first, then those that were merged into it, and into those. */
    public List<Organisation> family(Organisation organisation) {
        var family = new ArrayList<>(List.of(organisation));
        for (var merged = mergedInto(family); !merged.isEmpty(); merged = mergedInto(merged)) {
            family.addAll(merged);
        }
        return family;
    }

    /**
     * The ids of the organisation that a filter names, or of what it was merged into, and of all that were merged; none where
     * none is named. An id that no organisation has stands for itself.
     */
    public List<UUID> familyGiven(@Nullable String idOrSlug, String parameter) {
        var id = idGiven(idOrSlug, parameter);
        if (id == null) {
            return List.of();
        }
        return findByIdOptional(id)
                .map(named ->
                        family(named.present()).stream().map(Organisation::id).toList())
                .orElse(List.of(id));
    }

    /** The ids of those that were merged into an organisation, and into those. */
    public List<UUID> mergedInto(UUID organisation) {
        return findByIdOptional(organisation).map(this::family).orElse(List.of()).stream()
                .map(Organisation::id)
                .filter(id -> !id.equals(organisation))
                .toList();
    }

    private List<Organisation> mergedInto(List<Organisation> survivors) {
        return list("mergedInto in ?1 order by name, id", survivors);
    }

    List<Organisation> successors(List<Organisation> family) {
        return find(
                        "select distinct o from Organisation o join o.predecessors p where p in ?1 and o.mergedInto is null order by o.name, o.id",
                        family)
                .list();
    }

    /** The organisations whose details show this one's name: those it hosts, precedes or follows. */
    List<Organisation> showing(Organisation organisation) {
        var family = family(organisation);
        return find("""
                        select distinct o from Organisation o left join o.predecessors p
                        where o.mergedInto is null and (o.hostedBy in ?1 or p in ?1 or o in ?2)
                        """, family, organisation.predecessors).list();
    }

    /** Those of the external ids that organisations have, by their words; those of {@code self} left out. */
    Map<String, Organisation> holders(List<ExternalId> ids, @Nullable UUID self) {
        var words = ids.stream().map(ExternalId::word).toList();
        return holders(words).entrySet().stream()
                .filter(holder -> !holder.getValue().id.equals(self))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The organisations that have external ids, each by the words of those asked for. */
    public Map<String, Organisation> holders(Collection<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        var rows = getEntityManager()
                .createQuery(
                        "select o, x.scheme || ':' || x.value from Organisation o join o.externalIds x"
                                + " where x.scheme || ':' || x.value in :words",
                        Tuple.class)
                .setParameter("words", words)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(1, String.class),
                        row -> row.get(0, Organisation.class).present()));
    }

    /** The id of what has an external id, or of what that was merged into; that of nothing where nothing has it. */
    private List<UUID> holderGiven(@Nullable String externalId) {
        if (externalId == null) {
            return List.of();
        }
        var holder = holders(List.of(externalId)).get(externalId);
        return List.of(holder == null ? NOBODY : holder.id);
    }

    /** Writes what was changed and lets go of everything that was read. */
    public void letGo() {
        flush();
        getEntityManager().clear();
    }

    /** Those of the slugs that organisations have, or had. */
    public Set<String> taken(Collection<String> slugs) {
        return Stream.of(
                        "select o.slug from Organisation o where o.slug in :slugs",
                        "select former from Organisation o join o.formerSlugs former where former in :slugs")
                .flatMap(query -> getEntityManager()
                        .createQuery(query, String.class)
                        .setParameter("slugs", slugs)
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    /** Lets the database plan anew by how much there is by now: what it planned for an empty directory reads all of a full one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void planAnew() {
        getEntityManager()
                .createNativeQuery(
                        "analyze (skip_locked) organisation, organisation_external_id, organisation_former_slug, organisation_word")
                .executeUpdate();
    }

    /** The organisations that a caller asks for. */
    public ListQuery<Organisation> matching(OrganisationFilter filter, LocalDate today) {
        return matching(filter, names.search(filter.q()), today);
    }

    ListQuery<Organisation> matching(OrganisationFilter filter, @Nullable NameSearch search, LocalDate today) {
        return matching(filter, search, familyGiven(filter.hostedBy(), "hostedBy"), today);
    }

    private ListQuery<Organisation> matching(
            OrganisationFilter filter, @Nullable NameSearch search, List<UUID> hosts, LocalDate today) {
        var on = filter.on();
        return coverage(
                coverage(
                        NameRepository.where(
                                        new ListQuery<>(getEntityManager(), Organisation.class, "o", SORTING), search)
                                .where("o.mergedInto is null")
                                .whereGiven("o.kind in :kinds", "kinds", filter.kind())
                                .whereGiven("o.existsFrom <= :on and o.existsTo >= :on", "on", on)
                                .whereGiven("o.hostedBy.id in :hosts", "hosts", hosts)
                                .whereGiven(
                                        "array_contains(o.identifierValues, :identifier)",
                                        "identifier",
                                        filter.identifier())
                                .whereGiven("o.id in :holders", "holders", holderGiven(filter.externalId()))
                                .whereGiven(
                                        filter.stale() != null && filter.stale()
                                                ? "o.dueDay <= :today"
                                                : "o.dueDay > :today",
                                        "today",
                                        filter.stale() == null ? null : today),
                        TerritoryKind.REGION,
                        filter.region(),
                        on),
                TerritoryKind.DEPARTMENT,
                filter.department(),
                on);
    }

    /**
     * What was merged into an organisation, or into that, covers for it what it declared; what covers a region covers its
     * departments.
     */
    private ListQuery<Organisation> coverage(
            ListQuery<Organisation> query, TerritoryKind kind, List<String> codes, @Nullable LocalDate on) {
        if (codes.isEmpty()) {
            return query;
        }
        String name = "codes" + kind;
        var values = new HashMap<String, Object>(Map.of(name, codes));
        String covers = "c.kind = %s and c.code in :%s".formatted(kind, name);
        List<String> regions = kind == TerritoryKind.DEPARTMENT ? regionsOf(codes, on) : List.of();
        if (!regions.isEmpty()) {
            covers += " or c.kind = REGION and c.code in :around";
            values.put("around", regions);
        }
        String then = on == null ? "" : " and c.fromDay <= :on and c.toDay >= :on";
        return query.where("""
                o.id in (select coalesce(m.mergedInto.id, x.mergedInto.id, x.id)
                         from Organisation x left join x.mergedInto m join x.coverage c
                         where (%s)%s)
                """.formatted(covers, then), values);
    }

    /** The codes of the regions that departments lay in on a day, or lie in at present. */
    private List<String> regionsOf(List<String> departments, @Nullable LocalDate on) {
        var words = departments.stream()
                .map(code -> new TerritoryKey(TerritoryKind.DEPARTMENT, code).word())
                .toList();
        return territories.byKey(words).values().stream()
                .flatMap(department -> department.parentsOn(on).stream())
                .map(TerritoryKey::ofWord)
                .filter(around -> around.kind() == TerritoryKind.REGION)
                .map(TerritoryKey::code)
                .distinct()
                .toList();
    }
}
