package org.croisements.events.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;

/** Every query on access needs. */
@ApplicationScoped
class AccessNeedRepository implements PanacheRepositoryBase<AccessNeeds, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("createdAt").key("createdAt", "n.createdAt", Instant.class);

    ListQuery<AccessNeeds> of(UUID event) {
        return new ListQuery<>(getEntityManager(), AccessNeeds.class, "n", SORTING)
                .where("n.eventId = :event", "event", event);
    }
}
