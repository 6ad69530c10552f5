package org.croisements.events.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.ledger.Ledger.LedgerRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules as they are written. */
@Schema(description = "The rules by which an event's seats are given away, as they are written")
record NewRules(
        @Schema(description = "Who of those who wait is next")
        Ordering ordering,

        @Schema(description = "What happens to who is next") Promotion promotion,

        @Schema(description = "For how many minutes an offered seat is held", examples = "2880") @Min(1) @Max(43_200)
        int offerMinutes,

        @Schema(description = "Whether who registers by themselves waits for a decision")
        boolean approval,

        @Schema(description = "Whether nobody is promoted for the time being")
        boolean paused,

        @Schema(description = "How many may wait; without it, any number", examples = "200")
        @Nullable
        @Min(0)
        @Max(1_000_000)
        Integer waitingLimit) {

    static NewRules of(RulesDetail rules) {
        return new NewRules(
                rules.ordering(),
                rules.promotion(),
                rules.offerMinutes(),
                rules.approval(),
                rules.paused(),
                rules.waitingLimit());
    }

    LedgerRules rules() {
        return new LedgerRules(ordering, promotion, offerMinutes, approval, paused, waitingLimit);
    }
}
