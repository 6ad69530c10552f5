package org.croisements.practices.skos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.croisements.practices.concept.ConceptScheme;

/** Counts public sheets under concepts; one that stands under several of them counts once. */
@ApplicationScoped
class ConceptCountRepository {

    private static final String STANDS = """
            with recursive under as (
                select c.id as concept, c.id as narrower from concept c where c.scheme_id = :scheme
                union
                select u.concept, c.id from concept c join under u on c.broader_id = u.narrower),
            stands as (
                select concept_id, practice_id from practice_theme
                union all select concept_id, practice_id from practice_concept),
            seen as (
                select u.concept, s.practice_id from under u
                join stands s on s.concept_id = u.narrower
                join practice p on p.id = s.practice_id
                where p.publication in ('PUBLISHED', 'NEEDS_UPDATE', 'ARCHIVED'))
            """;

    private final EntityManager entities;

    ConceptCountRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The counts of those concepts that have any, by notation. */
    Map<String, Long> byNotation(ConceptScheme scheme) {
        List<?> rows = entities.createNativeQuery(STANDS + """
                        select c.notation, count(distinct s.practice_id) from seen s
                        join concept c on c.id = s.concept group by c.notation
                        """)
                .setParameter("scheme", scheme.id())
                .getResultList();
        var counts = new HashMap<String, Long>();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** The different sheets under any concept of the scheme. */
    long total(ConceptScheme scheme) {
        return (Long) entities.createNativeQuery(STANDS + "select count(distinct practice_id) from seen")
                .setParameter("scheme", scheme.id())
                .getSingleResult();
    }
}
