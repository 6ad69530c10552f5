package org.croisements.practices.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.showcase.Showcases.Showcase;

/** The sessions in the replica that show practices. */
@ApplicationScoped
class ShowcaseRepository {

    private final EntityManager entities;

    ShowcaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The sessions that show a practice, the last one first. */
    List<Showcase> of(Practice practice) {
        List<?> rows = entities.createNativeQuery("""
                        select s.id, s.data ->> 'title', s.data ->> 'startsAt', cast(s.data ->> 'eventId' as uuid),
                            e.slug, e.label, coalesce(e.deleted, true)
                        from replica s left join replica e on e.type = 'event' and e.id = cast(s.data ->> 'eventId' as uuid)
                        where s.type = 'session' and not s.deleted
                        and s.data -> 'practices' @> jsonb_build_array(jsonb_build_object('id', cast(:practice as text)))
                        order by s.data ->> 'startsAt' desc nulls last, s.id
                        """)
                .setParameter("practice", practice.id().toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ShowcaseRepository::showcase)
                .toList();
    }

    private static Showcase showcase(Object[] row) {
        var event = (UUID) row[3];
        var state = row[4] == null
                ? ReferenceState.MISSING
                : (Boolean) row[6] ? ReferenceState.STALE : ReferenceState.RESOLVED;
        return new Showcase(
                (UUID) row[0],
                String.valueOf(row[1]),
                (String) row[2],
                new Reference(event, (String) row[4], (String) row[5], "/api/v1/events/" + event, state));
    }
}
