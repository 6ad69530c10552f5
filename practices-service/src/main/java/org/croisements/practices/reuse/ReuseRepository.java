package org.croisements.practices.reuse;

import static org.croisements.practices.PracticesProblem.REUSE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.practice.Practice;

/** Every query on reports of reuse; each is within one practice. */
@ApplicationScoped
class ReuseRepository extends PartRepository<Practice, Reuse> {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "r.createdAt", Instant.class);

    ReuseRepository() {
        super("practice", REUSE_NOT_FOUND, "There is no report %s of a use of this practice");
    }

    ListQuery<Reuse> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), Reuse.class, "r", SORTING)
                .where("r.practice.id = :practice", "practice", practice.id());
    }

    /** How many there are, as the database knows now. */
    int count(Practice practice) {
        flush();
        return Math.toIntExact(count("practice", practice));
    }
}
