package org.croisements.events.batch;

import static org.croisements.kit.problem.CommonProblem.INVALID_HEADER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;

/** Hands operations on seats to the queue, in the name of the request at hand or of the service itself. */
@ApplicationScoped
public class SeatCalls {

    private final SeatQueue queue;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;

    SeatCalls(SeatQueue queue, IdempotencyKeys keys, AuditTrail audit) {
        this.queue = queue;
        this.keys = keys;
        this.audit = audit;
    }

    /** Does the operation of a POST, once for the {@code Idempotency-Key} that it has to carry. */
    public CompletionStage<KeptAnswer> once(UUID event, String name, SeatOperation operation) {
        return once(event, name, "", operation);
    }

    /** The same where a key serves one record only, because the path does not name it. */
    public CompletionStage<KeptAnswer> once(UUID event, String name, String record, SeatOperation operation) {
        var key = keys.claim()
                .orElseThrow(
                        () -> INVALID_HEADER.with(
                                "Idempotency-Key is required here: send one of your own, and the same again when you try again"));
        var own = new IdempotencyKeys.Key(key.caller(), key.operation() + record, key.key(), key.digest());
        return queue.add(event, new Ticket(operation, own, audit.sign(name), false));
    }

    /** Does the operation of another request, which is guarded by a version. */
    public CompletionStage<KeptAnswer> submit(UUID event, String name, SeatOperation operation) {
        return queue.add(event, new Ticket(operation, null, audit.sign(name), false));
    }

    /** Tells what the operation would be answered with, and does nothing. */
    public CompletionStage<KeptAnswer> dryRun(UUID event, String name, SeatOperation operation) {
        return queue.add(event, new Ticket(operation, null, audit.sign(name), true));
    }

    /** Does an operation that nobody asked for. */
    public CompletionStage<KeptAnswer> bySystem(UUID event, String name, SeatOperation operation) {
        return queue.add(event, new Ticket(operation, null, AuditTrail.system(name), false));
    }
}
