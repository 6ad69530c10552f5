package org.croisements.events.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.croisements.events.ledger.LedgerRepository;

/** Sees to it that what falls due is done within a second, even where nobody asks for seats. */
@ApplicationScoped
class SeatClock {

    private final LedgerRepository ledgers;
    private final SeatCalls calls;

    SeatClock(LedgerRepository ledgers, SeatCalls calls) {
        this.ledgers = ledgers;
        this.calls = calls;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void tick() {
        // Whoever opens a desk does what is due at it.
        ledgers.due().forEach(event -> calls.bySystem(event, "keepSeats", desk -> Outcome.done()));
    }
}
