package org.croisements.events.delegation;

import java.time.Instant;
import java.util.UUID;
import org.croisements.events.ledger.BlockRow;
import org.croisements.events.ledger.DelegationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a delegation's seats stand. */
@Schema(description = "How a delegation's seats stand")
record DelegationStanding(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "What became of it") DelegationState state,

        @Schema(description = "Why it waits, or how it ended", examples = "PLACE_FULL") @Nullable
        String reason,

        @Schema(description = "How many seats it asked for", examples = "8")
        int seatsRequested,

        @Schema(description = "How many it has", examples = "8")
        int seatsGranted,

        @Schema(description = "How many of those have a name", examples = "7")
        int seatsNamed,

        @Schema(description = "Until when offered seats are held") @Nullable
        Instant offeredUntil,

        @Schema(description = "Version; also the ETag") long version) {

    static DelegationStanding of(BlockRow block) {
        return new DelegationStanding(
                block.id(),
                block.state(),
                block.reason(),
                block.requested(),
                block.granted(),
                block.named(),
                block.offeredUntil(),
                block.version());
    }
}
