package org.croisements.events.batch;

import java.util.concurrent.CompletableFuture;
import org.croisements.kit.audit.Signature;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;
import org.jspecify.annotations.Nullable;

/** An operation in the queue, with what is needed to do it without its request. */
record Ticket(
        SeatOperation operation,
        IdempotencyKeys.@Nullable Key key,
        Signature by,
        boolean dryRun,
        CompletableFuture<KeptAnswer> answer) {

    Ticket(SeatOperation operation, IdempotencyKeys.@Nullable Key key, Signature by, boolean dryRun) {
        this(operation, key, by, dryRun, new CompletableFuture<>());
    }
}
