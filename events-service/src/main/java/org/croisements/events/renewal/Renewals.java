package org.croisements.events.renewal;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.ReferenceChange;
import org.jspecify.annotations.Nullable;

/** Renews some records at once and notes the others, which follow in portions of one transaction each. */
@ApplicationScoped
public class Renewals {

    /** More would keep whoever names a record waiting: news of the directory come in one at a time. */
    private static final int AT_ONCE = 500;

    private final RenewalRepository due;
    private final List<Renewable> renewables;

    Renewals(RenewalRepository due, @All List<Renewable> renewables) {
        this.due = due;
        this.renewables = renewables;
    }

    /** Renews records by changes that the present transaction has learnt of. */
    public void renew(Renewable renewable, List<UUID> ids, @Nullable List<ReferenceChange> changes) {
        int now = Math.min(AT_ONCE, ids.size());
        if (now > 0) {
            renewable.renew(ids.subList(0, now), changes);
        }
        if (now < ids.size()) {
            due.note(renewable.kind(), ids.subList(now, ids.size()));
        }
    }

    /** Renews some of those that were more than one transaction should hold. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void renewSome() {
        for (Renewable renewable : renewables) {
            var ids = due.take(renewable.kind(), AT_ONCE);
            if (!ids.isEmpty()) {
                renewable.renew(ids, null);
                return;
            }
        }
    }
}
