package org.croisements.practices.transfer;

import static org.croisements.practices.PracticesProblem.TRANSFER_NOT_FOUND;
import static org.croisements.practices.outcome.TransferOutcome.ABANDONED;
import static org.croisements.practices.outcome.TransferOutcome.ADAPTED;
import static org.croisements.practices.outcome.TransferOutcome.FAILED;
import static org.croisements.practices.outcome.TransferOutcome.PLANNED;
import static org.croisements.practices.outcome.TransferOutcome.REPRODUCED;
import static org.croisements.practices.outcome.TransferOutcome.RUNNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.outcome.TransferOutcome;
import org.croisements.practices.practice.Practice;

/** Every query on transfers; each is within one practice. */
@ApplicationScoped
class TransferRepository extends PartRepository<Practice, Transfer> {

    private static final Sorting SORTING = Sorting.byDefault("-createdAt")
            .key("createdAt", "t.createdAt", Instant.class)
            .key("startedOn", "coalesce(t.startedOn, '')", String.class);

    TransferRepository() {
        super("practice", TRANSFER_NOT_FOUND, "There is no transfer %s of this practice");
    }

    ListQuery<Transfer> matching(Practice practice, TransferFilter filter) {
        return new ListQuery<>(getEntityManager(), Transfer.class, "t", SORTING)
                .where("t.practice.id = :practice", "practice", practice.id())
                .whereGiven("t.outcome in :outcomes", "outcomes", filter.outcome());
    }

    /** How many there are of each outcome, as the database knows now. */
    TransferCounts counts(Practice practice) {
        flush();
        var counts = new EnumMap<TransferOutcome, Integer>(TransferOutcome.class);
        getEntityManager()
                .createQuery(
                        "select t.outcome, count(*) from Transfer t where t.practice = :practice group by t.outcome",
                        Tuple.class)
                .setParameter("practice", practice)
                .getResultList()
                .forEach(row -> counts.put(row.get(0, TransferOutcome.class), Math.toIntExact(row.get(1, Long.class))));
        return new TransferCounts(
                counts.getOrDefault(PLANNED, 0) + counts.getOrDefault(RUNNING, 0),
                counts.getOrDefault(REPRODUCED, 0),
                counts.getOrDefault(ADAPTED, 0),
                counts.getOrDefault(ABANDONED, 0),
                counts.getOrDefault(FAILED, 0));
    }
}
