package org.croisements.events.registration;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.registration.Registering.Way;
import org.croisements.events.registration.RivalRepository.Outrun;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.audit.Signature;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;

/**
 * The usual ways to give away seats one request at a time, behind the same HTTP, checks and rights as the shipped one.
 * For the benchmark alone.
 */
@Alternative
@Singleton
class RivalCalls extends RegistrationCalls {

    /** How seats are kept from being given away twice. */
    enum Mechanism {
        SHIPPED("shipped"),
        ROW_LOCK("row lock and count"),
        ADVISORY_LOCK("advisory lock and count"),
        OPTIMISTIC("optimistic version with retry"),
        /** Nothing is stored: what HTTP, checks and the load itself cost. */
        NOTHING("nothing stored");

        final String shown;

        Mechanism(String shown) {
            this.shown = shown;
        }
    }

    static volatile Mechanism mechanism = Mechanism.SHIPPED;

    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final RivalRepository repository;

    RivalCalls(
            SeatCalls calls,
            RegistrationForms forms,
            @All List<RegistrationParts> parts,
            IdempotencyKeys keys,
            AuditTrail audit,
            RivalRepository repository) {
        super(calls, forms, parts);
        this.keys = keys;
        this.audit = audit;
        this.repository = repository;
    }

    @Override
    Uni<KeptAnswer> register(UUID event, String operation, NewRegistration form, Way way, String collection) {
        var by = mechanism;
        if (by == Mechanism.SHIPPED) {
            return super.register(event, operation, form, way, collection);
        }
        var key = keys.claim().orElseThrow();
        var registering = registering(event, form, way, collection);
        var signature = audit.sign(operation);
        return Uni.createFrom()
                .item(
                        by == Mechanism.NOTHING
                                ? repository.answer(event, registering)
                                : stored(by, event, registering, key, signature));
    }

    private KeptAnswer stored(
            Mechanism by, UUID event, Registering registering, IdempotencyKeys.Key key, Signature signature) {
        while (true) {
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> repository.register(by, event, registering, key, signature));
            } catch (Outrun e) {
                // Somebody else was faster; once more from the beginning.
            }
        }
    }
}
