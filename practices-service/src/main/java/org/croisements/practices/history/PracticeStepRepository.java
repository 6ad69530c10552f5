package org.croisements.practices.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.practice.Practice;

/** Every query on the steps of publication; each is within one practice. */
@ApplicationScoped
class PracticeStepRepository implements PanacheRepositoryBase<PracticeStep, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("at").key("at", "s.at", Instant.class);

    ListQuery<PracticeStep> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), PracticeStep.class, "s", SORTING)
                .where("s.practice.id = :practice", "practice", practice.id());
    }
}
