package org.croisements.network.territory;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;
import static org.croisements.network.NetworkProblem.TERRITORY_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Every query on territories. */
@ApplicationScoped
public class TerritoryRepository implements PanacheRepositoryBase<Territory, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "t.name", String.class)
            .key("code", "t.code", String.class)
            .key("population", "coalesce(t.population, -1)", Integer.class);

    /** The territory with a code, of the generation asked or else the newest. */
    Territory get(TerritoryKind kind, String code, @Nullable Integer generation) {
        return lookUp(kind, code, generation)
                .orElseThrow(() -> TERRITORY_NOT_FOUND.with("There is no %s %s%s", kind, code, of(generation)));
    }

    private static String of(@Nullable Integer generation) {
        return generation == null ? "" : " of the generation " + generation;
    }

    /** The territory with a code, of the generation asked or else the newest. */
    public Optional<Territory> lookUp(TerritoryKind kind, String code, @Nullable Integer generation) {
        return generation == null
                ? find("kind = ?1 and code = ?2 order by generation desc", kind, code)
                        .firstResultOptional()
                : find("kind = ?1 and code = ?2 and generation = ?3", kind, code, generation)
                        .firstResultOptional();
    }

    /** The territory that a parameter of a request names. */
    public Territory resolve(TerritoryKey key, String parameter) {
        return lookUp(key.kind(), key.code(), null).orElseThrow(() -> {
            String detail = "There is no %s %s".formatted(key.kind(), key.code());
            return new ProblemException(
                    UNKNOWN_REFERENCE, detail, List.of(Fault.in(parameter, UNKNOWN_REFERENCE.name(), detail)));
        });
    }

    /** Those of the slugs that are there, by slug. */
    public Map<String, Territory> bySlug(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : find("slug in ?1", slugs).stream().collect(Collectors.toMap(t -> t.slug, t -> t));
    }

    /** Those of the keys, such as {@code EPCI:243500139}, that are there, by key. */
    public Map<String, Territory> byKey(Collection<String> keys) {
        return bySlug(slugs(keys)).values().stream().collect(Collectors.toMap(Territory::key, t -> t));
    }

    private static List<String> slugs(Collection<String> keys) {
        return keys.stream().map(key -> TerritoryKey.ofWord(key).slug()).toList();
    }

    /** All territories of a kind. */
    public List<Territory> ofKind(TerritoryKind kind) {
        return list("kind = ?1 order by code, generation", kind);
    }

    /** The generations of which a published list names every priority quarter. */
    public Set<Integer> generationsListed() {
        return rows("""
                        select distinct generation from territory
                        where kind = 'QPV' and exists (
                            select from jsonb_array_elements(sources) as source
                            where source ->> 'key' like 'anct-qpv-%')
                        """).map(Integer.class::cast).collect(Collectors.toSet());
    }

    /** The city contracts that priority quarters lie in, as {@code key@generation} of the quarter. */
    public Set<String> contractsWithQuarters() {
        return rows("""
                        select distinct parent || '@' || generation from territory, unnest(parents) as parent
                        where kind = 'QPV' and parent like 'CITY_CONTRACT:%'
                        """).map(String.class::cast).collect(Collectors.toSet());
    }

    /** The departments and regions of an EPCI's or EPT's communes, those of most communes first, by the group's key. */
    public Map<String, List<String>> departmentsAndRegionsOfCommunes() {
        return rows("""
                        select lain, parent
                        from (select parents, count(*) as communes from territory where kind = 'COMMUNE' group by parents)
                                 as alike,
                             unnest(parents) as lain, unnest(parents) as parent
                        where (lain like 'EPCI:%' or lain like 'EPT:%')
                          and (parent like 'DEPARTMENT:%' or parent like 'REGION:%'
                               or (lain like 'EPT:%' and parent like 'EPCI:%'))
                        group by lain, parent order by lain, sum(communes) desc, parent
                        """)
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Stream<?> rows(String sql) {
        List<?> rows = getEntityManager().createNativeQuery(sql).getResultList();
        return rows.stream();
    }

    /** The id of a territory to come; the import writes in batches and tells the feed the id before they are stored. */
    public UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    ListQuery<Territory> matching(TerritoryFilter filter) {
        var query = new ListQuery<>(getEntityManager(), Territory.class, "t", SORTING)
                .whereGiven("t.kind in :kinds", "kinds", filter.kind())
                .whereGiven("t.code in :codes", "codes", filter.code())
                .whereGiven("t.type in :types", "types", filter.type())
                .whereGiven("t.generation in :generations", "generations", filter.generation())
                .whereContains("t.searchText", "q", filter.q())
                .whereGiven("coalesce(t.validFrom, :on) <= :on and coalesce(t.validTo, :on) >= :on", "on", filter.on())
                .whereGiven("array_intersects(t.succeeds, :succeeded)", "succeeded", array(filter.succeeds()))
                .whereGiven("array_intersects(t.evidence.flags, :flags)", "flags", flags(filter));
        lyingIn(query, "within", filter.within(), filter.on());
        lyingIn(query, "region", words(TerritoryKind.REGION, filter.region()), filter.on());
        lyingIn(query, "department", words(TerritoryKind.DEPARTMENT, filter.department()), filter.on());
        lyingIn(query, "epci", words(TerritoryKind.EPCI, filter.epci()), filter.on());
        lyingIn(query, "commune", words(TerritoryKind.COMMUNE, filter.commune()), filter.on());
        return containing(query, filter);
    }

    /** Keeps what lies in any of the territories, on a day or at present. */
    private static void lyingIn(ListQuery<Territory> query, String name, List<String> keys, @Nullable LocalDate on) {
        if (keys.isEmpty()) {
            return;
        }
        if (on == null) {
            query.whereGiven("array_intersects(t.parents, :" + name + ")", name, array(keys));
            return;
        }
        var ways = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            String key = name + i;
            query.where("true", key, keys.get(i));
            ways.add("""
                    (array_contains(t.parents, :%1$s) and not exists (
                         select 1 from t.parentTerms p
                         where p.parent = :%1$s and p.toDay = date 9999-12-31 and p.fromDay > :on)
                     or exists (
                         select 1 from t.parentTerms p
                         where p.parent = :%1$s and p.fromDay <= :on and p.toDay >= :on))""".formatted(key));
        }
        query.where(String.join(" or ", ways));
    }

    private ListQuery<Territory> containing(ListQuery<Territory> query, TerritoryFilter filter) {
        if (filter.containing() == null) {
            return query;
        }
        var inner = resolve(TerritoryKey.ofWord(filter.containing()), "containing");
        var containers = slugs(inner.parentsOn(filter.on()));
        return containers.isEmpty()
                ? query.where("1 = 0")
                : query.where("t.slug in :containers", "containers", containers);
    }

    private static String @Nullable [] flags(TerritoryFilter filter) {
        return array(filter.flag().stream().map(Enum::name).toList());
    }

    private static String @Nullable [] array(List<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    private static List<String> words(TerritoryKind kind, List<String> codes) {
        return codes.stream().map(code -> new TerritoryKey(kind, code).word()).toList();
    }
}
