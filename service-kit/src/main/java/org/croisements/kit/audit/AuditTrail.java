package org.croisements.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.croisements.kit.audit.AuditRepository.Effect;
import org.croisements.kit.audit.TouchedRecords.OfOneType;
import org.croisements.kit.edge.RequestTrace;
import org.croisements.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who did what, in the transaction in which it is done. Every write leaves an entry for each record that it
 * added, changed or removed, without a word of its own; only what reaches the database past the entities has to be said.
 */
@ApplicationScoped
public class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final int YEARS_KEPT = 3;

    private final AuditRepository repository;
    private final TouchedRecords touched;
    private final Caller caller;
    private final Clock clock;

    AuditTrail(AuditRepository repository, TouchedRecords touched, Caller caller, Clock clock) {
        this.repository = repository;
        this.touched = touched;
        this.caller = caller;
        this.clock = clock;
    }

    /** The present write changed a record past its entity. Null before: it was added; null after: it is gone. */
    public void changed(String type, UUID id, @Nullable Long before, @Nullable Long after) {
        touched.touch(type, id, null, before, after);
    }

    /** The present write changed that many records past their entities, too many to be named. */
    public void changed(String type, int records) {
        touched.count(type, records);
    }

    /** Writes the caller's operation and what it did: an entry a record, and one where it changed nothing. */
    public void append(Method operation) {
        var effects = effects();
        append(operation, effects.isEmpty() ? List.of(Effect.NONE) : effects);
    }

    /** Like {@link #append}, for one transaction of an operation that has several; nothing where it changed nothing. */
    public void appendPart(Method operation) {
        append(operation, effects());
    }

    private void append(Method operation, List<Effect> effects) {
        var request = Arc.container().instance(RoutingContext.class).get();
        repository.append(
                Actor.of(caller),
                nameOf(operation),
                AuditOutcome.DONE,
                effects,
                RequestTrace.id(request),
                clock.instant());
        touched.clear();
    }

    /** The operationId of a resource's method. */
    static String nameOf(Method operation) {
        var named = operation.getAnnotation(Operation.class);
        return named == null ? operation.getName() : named.operationId();
    }

    /** Writes what the present transaction did so far, as done by the service itself without a request. */
    public void appendBySystem(String operation) {
        repository.append(Actor.SYSTEM, operation, AuditOutcome.DONE, effects(), RequestTrace.fresh(), clock.instant());
        touched.clear();
    }

    /** What the present request signs with, for a transaction that does it together with others. */
    public Signature sign(String operation) {
        var request = Arc.container().instance(RoutingContext.class).get();
        return new Signature(Actor.of(caller), operation, RequestTrace.id(request));
    }

    /** What the service itself signs with. */
    public static Signature system(String operation) {
        return new Signature(Actor.SYSTEM, operation, RequestTrace.fresh());
    }

    /** Writes what several requests did in the present transaction. */
    public void appendDeeds(List<Deed> deeds) {
        repository.append(deeds, clock.instant());
    }

    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        touched.collected().forEach((type, records) -> {
            if (records.count() > TouchedRecords.MOST_NAMED || records.more > 0) {
                effects.add(new Effect(type, null, null, null, records.count()));
            } else {
                addEach(effects, type, records);
            }
        });
        return effects;
    }

    private void addEach(List<Effect> effects, String type, OfOneType records) {
        records.named.forEach((id, touch) -> {
            Long after = touch.gone ? null : touch.entity == null ? touch.after : repository.versionOf(touch.entity);
            if (!Objects.equals(touch.before, after)) {
                effects.add(new Effect(type, id, touch.before, after, 1));
            }
        });
    }

    @Scheduled(every = "24h", delayed = "15m")
    @Transactional
    void forgetOld() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS_KEPT);
        int forgotten = repository.forget(before.toInstant());
        if (forgotten > 0) {
            LOG.infof("Forgot %d entries of the audit trail from before %s", forgotten, before);
        }
    }
}
