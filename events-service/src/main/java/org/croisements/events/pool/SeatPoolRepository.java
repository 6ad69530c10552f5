package org.croisements.events.pool;

import static org.croisements.events.EventsProblem.POOL_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;

/** Every query on pools and rules that is for reading. */
@ApplicationScoped
class SeatPoolRepository implements PanacheRepositoryBase<SeatPool, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("createdAt").key("createdAt", "p.createdAt", Instant.class);

    SeatPool get(UUID event, String id) {
        return Slugs.id(id)
                .flatMap(this::findByIdOptional)
                .filter(found -> found.eventId.equals(event))
                .orElseThrow(() -> POOL_NOT_FOUND.with("There is no pool %s of that event's seats", id));
    }

    ListQuery<SeatPool> of(UUID event) {
        return new ListQuery<>(getEntityManager(), SeatPool.class, "p", SORTING)
                .where("p.eventId = :event", "event", event);
    }

    Optional<EventLedger> findLedger(UUID event) {
        return Optional.ofNullable(getEntityManager().find(EventLedger.class, event));
    }
}
