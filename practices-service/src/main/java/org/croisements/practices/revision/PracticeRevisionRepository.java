package org.croisements.practices.revision;

import static org.croisements.practices.PracticesProblem.REVISION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.practice.Practice;

/** Every query on revisions; each is within one practice. */
@ApplicationScoped
class PracticeRevisionRepository implements PanacheRepositoryBase<PracticeRevision, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("-number").key("number", "r.number", Integer.class);

    ListQuery<PracticeRevision> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), PracticeRevision.class, "r", SORTING)
                .where("r.practice.id = :practice", "practice", practice.id());
    }

    Optional<PracticeRevision> find(Practice practice, int number) {
        return find("practice.id = ?1 and number = ?2", practice.id(), number).firstResultOptional();
    }

    PracticeRevision get(Practice practice, int number) {
        return find(practice, number)
                .orElseThrow(() -> REVISION_NOT_FOUND.with("%s has no revision %d", practice.slug(), number));
    }
}
