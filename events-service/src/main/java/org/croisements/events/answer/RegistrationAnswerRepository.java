package org.croisements.events.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;

/** Every query on answers. */
@ApplicationScoped
class RegistrationAnswerRepository implements PanacheRepositoryBase<RegistrationAnswer, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("createdAt").key("createdAt", "a.createdAt", Instant.class);

    ListQuery<RegistrationAnswer> of(UUID event) {
        return new ListQuery<>(getEntityManager(), RegistrationAnswer.class, "a", SORTING)
                .where("a.eventId = :event", "event", event);
    }
}
