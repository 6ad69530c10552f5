package org.croisements.events.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.page.Slugs;

/** The concepts of the schemes in the replica. */
@ApplicationScoped
class ThemeRepository {

    private final EntityManager entities;

    ThemeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The notations of concepts by every name they go by, folded as search by name folds it; their own included. */
    Map<String, String> notations() {
        List<?> names = entities.createNativeQuery("""
                        select c ->> 'notation' as notation, name
                        from replica r, jsonb_array_elements(r.data -> 'concepts') c,
                            lateral (select c ->> 'notation' as name union all select c -> 'label' ->> 'fr'
                                union all select c -> 'label' ->> 'en') names
                        where r.type = 'concept-scheme' and not r.deleted and name is not null
                            and coalesce(r.data ->> 'use', 'THEME') = 'THEME'
                        order by r.slug, notation, name""", Tuple.class).getResultList();
        var notations = new HashMap<String, String>();
        names.stream()
                .map(Tuple.class::cast)
                .forEach(each -> notations.putIfAbsent(
                        Slugs.searchable((String) each.get("name")), (String) each.get("notation")));
        return notations;
    }
}
