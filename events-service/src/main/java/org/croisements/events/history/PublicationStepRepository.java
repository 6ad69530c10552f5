package org.croisements.events.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;

/** Every query on the steps of publication; each is within one event. */
@ApplicationScoped
class PublicationStepRepository implements PanacheRepositoryBase<PublicationStep, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("at").key("at", "s.at", Instant.class);

    ListQuery<PublicationStep> of(Event event) {
        return new ListQuery<>(getEntityManager(), PublicationStep.class, "s", SORTING)
                .where("s.event.id = :event", "event", event.id());
    }
}
