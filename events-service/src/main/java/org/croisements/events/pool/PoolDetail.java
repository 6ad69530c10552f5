package org.croisements.events.pool;

import java.util.UUID;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.PoolKind;
import org.croisements.events.ledger.StoredPool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pool of seats, in lists and alone. */
@Schema(description = "Seats of one kind")
record PoolDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "What the seats are for") PoolKind kind,

        @Schema(description = "Id of the session whose seats they are") @Nullable
        UUID session,

        @Schema(description = "Whom a quota is for", examples = "Habitants des quartiers prioritaires") @Nullable
        String label,

        @Schema(description = "Where who finds the quota full goes") @Nullable
        Overflow overflow,

        @Schema(description = "How many there are", examples = "100")
        int capacity,

        @Schema(
                description = "How many are taken; more than there are after the capacity was lowered below",
                examples = "97")
        int taken,

        @Schema(description = "How many of those who wait come before whoever comes now", examples = "0")
        int waiting,

        @Schema(description = "Version of the capacity; also the ETag")
        long version) {

    static PoolDetail of(SeatPool p) {
        return new PoolDetail(p.id, p.kind, p.sessionId, p.label, p.overflow, p.capacity, p.used, p.blocked, p.version);
    }

    /** As it stands at the desk now. */
    static PoolDetail of(StoredPool stored) {
        var pool = stored.pool();
        return new PoolDetail(
                pool.id(),
                pool.kind(),
                pool.session(),
                stored.label(),
                pool.overflow(),
                pool.capacity(),
                pool.used(),
                pool.blocked(),
                stored.presentVersion());
    }
}
