package org.croisements.events.allocationlog;

import java.time.Instant;
import java.util.UUID;
import org.croisements.events.ledger.TransitionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the allocation log; it names nobody. */
@Schema(description = "One thing that happened to the seats of an event")
record AllocationDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(
                description = "Its number, without a gap; whoever arrived has it as their place in the order",
                examples = "17")
        long number,

        @Schema(description = "When") Instant at,
        @Schema(description = "What happened") TransitionKind kind,

        @Schema(description = "Id of the registration that it happened to") @Nullable
        UUID registration,

        @Schema(description = "Id of the delegation that it happened to") @Nullable
        UUID delegation,

        @Schema(description = "Id of the pool that it happened to") @Nullable
        UUID pool,

        @Schema(description = "State before", examples = "WAITLISTED") @Nullable
        String before,

        @Schema(description = "State after", examples = "CONFIRMED") @Nullable
        String after,

        @Schema(description = "Seats before, of a delegation or a pool", examples = "100") @Nullable
        Integer seatsBefore,

        @Schema(description = "Seats after", examples = "120") @Nullable
        Integer seatsAfter,

        @Schema(description = "Why, for programs", examples = "PLACE_FULL") @Nullable
        String reason) {

    static AllocationDetail of(AllocationEntry l) {
        return new AllocationDetail(
                l.id,
                l.number,
                l.at,
                l.kind,
                l.registrationId,
                l.delegationId,
                l.poolId,
                l.stateBefore,
                l.stateAfter,
                l.seatsBefore,
                l.seatsAfter,
                l.reason);
    }
}
