package org.croisements.practices.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.territory.StoredTerritory;

/** The organisations and territories that parts of records name, in whatever table they stand. */
@ApplicationScoped
class PartReferenceRepository {

    /** Each a table, and what its columns of references to organisations begin with. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "practice_transfer", List.of("adopter", "owner"),
            "practice_reuse", List.of("organisation", "owner"),
            "joint_tool_dissemination", List.of("organisation"));

    private static final List<String> PLACES = List.of("practice_transfer", "joint_tool_dissemination");

    /** A part, and what its table stores of the organisations that it names. */
    record Part(String table, UUID id, List<StoredReference> organisations) {

        List<UUID> organisationIds() {
            return organisations.stream().map(StoredReference::id).toList();
        }

        Part renewed(UnaryOperator<StoredReference> renewal) {
            return new Part(table, id, organisations.stream().map(renewal).toList());
        }
    }

    private final EntityManager entities;

    PartReferenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The parts that name one of these organisations, none of which changes meanwhile. */
    List<Part> naming(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : REFERENCES.keySet().stream()
                        .sorted()
                        .flatMap(table -> naming(table, ids))
                        .toList();
    }

    private Stream<Part> naming(String table, Collection<UUID> ids) {
        var references = references(table);
        String columns = references.stream()
                .map(", %1$s_id, %1$s_slug, %1$s_label, %1$s_state"::formatted)
                .collect(Collectors.joining());
        String named = references.stream().map("%s_id in (:ids)"::formatted).collect(Collectors.joining(" or "));
        List<?> rows = entities.createNativeQuery(
                        "select id%s from %s where %s order by id for update".formatted(columns, table, named))
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().map(row -> part(table, (Object[]) row));
    }

    private static Part part(String table, Object[] row) {
        var organisations = new ArrayList<StoredReference>();
        for (int at = 1; at < row.length; at += 4) {
            organisations.add(new StoredReference(
                    (UUID) row[at], (String) row[at + 1], (String) row[at + 2], ReferenceState.valueOf((String)
                            row[at + 3])));
        }
        return new Part(table, (UUID) row[0], organisations);
    }

    private static List<String> references(String table) {
        return REFERENCES.getOrDefault(table, List.of());
    }

    /** Writes down what a part says of organisations now. */
    void store(Part part) {
        var references = references(part.table());
        String columns = references.stream()
                .map(
                        "%1$s_id = :%1$s, %1$s_slug = :%1$sSlug, %1$s_label = :%1$sLabel, %1$s_state = :%1$sState"
                                ::formatted)
                .collect(Collectors.joining(", "));
        var update = entities.createNativeQuery(
                        "update %s set %s%s where id = :id".formatted(part.table(), columns, newVersion(part.table())))
                .setParameter("id", part.id());
        for (int i = 0; i < references.size(); i++) {
            String name = references.get(i);
            var now = part.organisations().get(i);
            update.setParameter(name, now.id())
                    .setParameter(name + "Slug", now.slug())
                    .setParameter(name + "Label", now.label())
                    .setParameter(name + "State", now.state().name());
        }
        update.executeUpdate();
    }

    /** Those of many territories, by their slugs, that parts name at all: of a page of the directory's feed mostly none. */
    @SuppressWarnings("unchecked") // a native query knows its type by the argument only
    Set<String> namedTerritories(Collection<String> slugs) {
        String union = PLACES.stream()
                .map("select territory_slug from %s where territory_slug in (:slugs)"::formatted)
                .collect(Collectors.joining(" union "));
        return slugs.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(union, String.class)
                        .setParameter("slugs", slugs)
                        .getResultList());
    }

    /** Makes what is stored of a territory say what is known of it now. */
    void renew(StoredTerritory now) {
        for (String table : PLACES) {
            entities.createNativeQuery("""
                            update %1$s set territory_label = :label, territory_state = :state,
                                territory_keys = string_to_array(:keys, ' ')%2$s
                            where territory_slug = :slug
                            """.formatted(table, newVersion(table)))
                    .setParameter("label", now.label())
                    .setParameter("state", now.state().name())
                    .setParameter("keys", String.join(" ", now.keys()))
                    .setParameter("slug", now.slug())
                    .executeUpdate();
        }
    }

    /** What is logged once has no versions. */
    private static String newVersion(String table) {
        return table.equals("joint_tool_dissemination") ? "" : ", version = version + 1";
    }
}
