package org.croisements.events.openagendaimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which of a centre's events came in under which number of OpenAgenda. */
@ApplicationScoped
class ImportedEventRepository {

    private final EntityManager entities;

    ImportedEventRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The events of a centre that have these numbers, by number. */
    Map<Long, UUID> events(UUID owner, List<Long> numbers) {
        List<?> rows = entities.createNativeQuery(
                        "select uid, event_id from openagenda_event where owner_id = :owner and uid in (:numbers)",
                        Tuple.class)
                .setParameter("owner", owner)
                .setParameter("numbers", numbers)
                .getResultList();
        var events = new HashMap<Long, UUID>();
        rows.stream().map(Tuple.class::cast).forEach(row -> events.put((Long) row.get(0), (UUID) row.get(1)));
        return events;
    }

    void add(UUID owner, long number, UUID event) {
        entities.createNativeQuery(
                        "insert into openagenda_event (owner_id, uid, event_id) values (:owner, :uid, :event)")
                .setParameter("owner", owner)
                .setParameter("uid", number)
                .setParameter("event", event)
                .executeUpdate();
    }
}
