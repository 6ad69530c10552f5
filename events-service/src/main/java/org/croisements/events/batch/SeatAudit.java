package org.croisements.events.batch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.croisements.events.ledger.LedgerRepository;
import org.jboss.logging.Logger;

/**
 * Counts the seats again from the registrations and delegations themselves. What the pools say otherwise is the gauge
 * {@code capacity_drift}, which is 0 unless somebody wrote to the database past this service.
 */
@ApplicationScoped
public class SeatAudit {

    private static final Logger LOG = Logger.getLogger(SeatAudit.class);

    private final LedgerRepository ledgers;
    private final AtomicLong drift = new AtomicLong();

    SeatAudit(LedgerRepository ledgers) {
        this.ledgers = ledgers;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("capacity_drift", drift, AtomicLong::get)
                .description("Seats by which pools differ from the registrations and delegations that hold them")
                .register(registry);
    }

    /** Counts, and gives by how many seats and places in the order the books are wrong. */
    @Scheduled(every = "1m", delayed = "30s")
    @Transactional
    public void count() {
        long found = ledgers.drift();
        drift.set(found);
        if (found > 0) {
            LOG.errorf("The pools differ from what is held by %d", found);
        }
    }

    public long drift() {
        return drift.get();
    }
}
