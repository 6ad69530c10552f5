package org.croisements.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.kit.audit.AuditRepository.Effect;
import org.croisements.kit.edge.RequestTrace;
import org.jboss.logging.Logger;

/**
 * What known callers tried and had no right to, for the audit trail: attempts that are alike make one entry with their
 * number, every ten seconds, so that nobody fills the trail. Kept in memory till then: a crash may lose the last of them.
 */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int MOST_KINDS = 500;

    private record Kind(Actor actor, String operation) {}

    private record Attempts(int times, String traceId, Instant lastAt) {}

    private final AuditRepository repository;
    private final Clock clock;
    private Map<Kind, Attempts> waiting = new LinkedHashMap<>();
    private int untold;

    Refusals(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Somebody was refused what the present request asks for. */
    public void note(Actor actor, String operation) {
        var request = Arc.container().instance(RoutingContext.class).get();
        note(actor, operation, RequestTrace.id(request));
    }

    private synchronized void note(Actor actor, String operation, String traceId) {
        var kind = new Kind(actor, operation);
        if (waiting.size() >= MOST_KINDS && !waiting.containsKey(kind)) {
            untold++;
            return;
        }
        waiting.merge(
                kind,
                new Attempts(1, traceId, clock.instant()),
                (known, next) -> new Attempts(known.times() + 1, next.traceId(), next.lastAt()));
    }

    /** Writes what was noted since. */
    @Scheduled(every = "10s", delayed = "10s")
    public void write() {
        var kinds = taken();
        kinds.forEach((kind, attempts) -> {
            try {
                repository.append(
                        kind.actor(),
                        kind.operation(),
                        AuditOutcome.REFUSED,
                        List.of(new Effect(null, null, null, null, attempts.times())),
                        attempts.traceId(),
                        attempts.lastAt());
            } catch (PersistenceException e) {
                LOG.warnf("A refusal of %s is not in the audit trail: %s", kind.operation(), e.getMessage());
            }
        });
    }

    void writeLast(@Observes ShutdownEvent end) {
        write();
    }

    private synchronized Map<Kind, Attempts> taken() {
        if (untold > 0) {
            LOG.warnf("%d refusals of more callers than can be told are not in the audit trail", untold);
        }
        var taken = waiting;
        waiting = new LinkedHashMap<>();
        untold = 0;
        return taken;
    }
}
