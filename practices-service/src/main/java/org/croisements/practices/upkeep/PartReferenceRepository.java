package org.croisements.practices.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.territory.StoredTerritory;

/** The organisations, clubs and territories that parts of records name, in whatever table they stand. */
@ApplicationScoped
class PartReferenceRepository {

    /** Each a table and what its columns of a reference begin with. */
    private static final List<String> REFERENCES = List.of(
            "practice_transfer adopter",
            "practice_transfer owner",
            "practice_reuse organisation",
            "practice_reuse owner",
            "joint_tool owner",
            "joint_tool club",
            "joint_tool_contributor organisation",
            "joint_tool_dissemination organisation");

    private static final List<String> PLACES = List.of("practice_transfer", "joint_tool_dissemination");

    private final EntityManager entities;

    PartReferenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of many records that parts name at all: of a page of the directory's feed mostly none. */
    Set<UUID> named(Collection<UUID> ids) {
        String union = REFERENCES.stream()
                .map(reference -> reference.split(" ", -1))
                .map(of -> "select %2$s_id from %1$s where %2$s_id in (:ids)".formatted(of[0], of[1]))
                .collect(Collectors.joining(" union "));
        return found(union, "ids", ids, UUID.class);
    }

    /** Those of many territories, by their slugs, that parts name at all. */
    Set<String> namedTerritories(Collection<String> slugs) {
        String union = PLACES.stream()
                .map("select territory_slug from %s where territory_slug in (:slugs)"::formatted)
                .collect(Collectors.joining(" union "));
        return found(union, "slugs", slugs, String.class);
    }

    private <T> Set<T> found(String sql, String parameter, Collection<T> asked, Class<T> type) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery(sql, type)
                .setParameter(parameter, asked)
                .getResultList();
        return rows.stream().map(type::cast).collect(Collectors.toSet());
    }

    /** Makes what is stored of a record say what is known of it, or of the one that stands for it, now. */
    void renew(UUID id, StoredReference now) {
        for (String reference : REFERENCES) {
            String table = reference.substring(0, reference.indexOf(' '));
            String column = reference.substring(reference.indexOf(' ') + 1);
            String version = hasVersion(table) ? ", version = version + 1" : "";
            entities.createNativeQuery("""
                            update %1$s set %2$s_id = :now, %2$s_slug = :slug, %2$s_label = :label, %2$s_state = :state%3$s
                            where %2$s_id = :id
                            and (%2$s_id, %2$s_slug, %2$s_label, %2$s_state) is distinct from (:now, :slug, :label, :state)
                            """.formatted(table, column, version))
                    .setParameter("now", now.id())
                    .setParameter("slug", now.slug())
                    .setParameter("label", now.label())
                    .setParameter("state", now.state().name())
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** Makes what is stored of a territory say what is known of it now. */
    void renew(StoredTerritory now) {
        for (String table : PLACES) {
            String version = hasVersion(table) ? ", version = version + 1" : "";
            entities.createNativeQuery("""
                            update %1$s set territory_label = :label, territory_state = :state,
                                territory_keys = string_to_array(:keys, ' ')%2$s
                            where territory_slug = :slug
                            """.formatted(table, version))
                    .setParameter("label", now.label())
                    .setParameter("state", now.state().name())
                    .setParameter("keys", String.join(" ", now.keys()))
                    .setParameter("slug", now.slug())
                    .executeUpdate();
        }
    }

    private static boolean hasVersion(String table) {
        return !table.startsWith("joint_tool_");
    }
}
