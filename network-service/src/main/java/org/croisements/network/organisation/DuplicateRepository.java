package org.croisements.network.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.kit.page.Slugs;

/** Finds organisations that are much like another one. */
@ApplicationScoped
class DuplicateRepository {

    static final int MOST = 20;
    private static final int CANDIDATES = 100;

    private final EntityManager entities;

    DuplicateRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** An organisation that is like the one asked about, and how alike their names are, from 0 to 1. */
    record Candidate(Organisation organisation, double nameLikeness) {}

    /** Others that have one of its register identifiers, or one of its names. */
    List<Organisation> withSameIdentifierOrName(Organisation asked) {
        var found = new LinkedHashMap<UUID, Organisation>();
        if (!asked.identifierValues.isEmpty()) {
            entities.createQuery(
                            "from Organisation o where array_intersects(o.identifierValues, :values) and o.mergedInto is null",
                            Organisation.class)
                    .setParameter("values", asked.identifierValues.toArray(String[]::new))
                    .getResultList()
                    .forEach(o -> found.put(o.id, o));
        }
        Likeness.names(asked)
                .forEach(name -> entities.createQuery("""
                        from Organisation o where o.mergedInto is null and (o.searchText = :name
                        or o.searchText like :first or o.searchText like :last or o.searchText like :within)
                        """, Organisation.class)
                        .setParameter("name", name)
                        .setParameter("first", name + "|%")
                        .setParameter("last", "%|" + name)
                        .setParameter("within", "%|" + name + "|%")
                        .setMaxResults(CANDIDATES)
                        .getResultList()
                        .forEach(o -> found.put(o.id, o)));
        return others(found, asked);
    }

    /** Others that are like it in any way, with how alike the names are. */
    List<Candidate> like(Organisation asked) {
        String name = Slugs.searchable(asked.name);
        var likeness = new LinkedHashMap<UUID, Candidate>();
        withSameIdentifierOrName(asked).forEach(o -> likeness.put(o.id, new Candidate(o, 0)));
        entities.createQuery("""
                        from Organisation o where o.mergedInto is null
                        and (o.email = :email or o.phone = :phone or o.website = :website)
                        """, Organisation.class)
                .setParameter("email", asked.email)
                .setParameter("phone", asked.phone)
                .setParameter("website", asked.website)
                .setMaxResults(CANDIDATES)
                .getResultList()
                .forEach(o -> likeness.putIfAbsent(o.id, new Candidate(o, 0)));
        entities.createQuery("""
                        select o, sql('similarity(?, ?)', o.searchText, :name) from Organisation o
                        where cast(sql('? %% ?', o.searchText, :name) as Boolean) = true and o.mergedInto is null
                        order by 2 desc, o.id
                        """.replace("%%", "%"), Tuple.class)
                .setParameter("name", name)
                .setMaxResults(CANDIDATES)
                .getResultList()
                .forEach(row -> {
                    var organisation = row.get(0, Organisation.class);
                    likeness.put(
                            organisation.id,
                            new Candidate(organisation, row.get(1, Number.class).doubleValue()));
                });
        likeness.remove(asked.id);
        return likeness.values().stream()
                .sorted(Comparator.comparing(Candidate::nameLikeness).reversed())
                .toList();
    }

    private static List<Organisation> others(Map<UUID, Organisation> found, Organisation asked) {
        found.remove(asked.id);
        return List.copyOf(found.values());
    }
}
