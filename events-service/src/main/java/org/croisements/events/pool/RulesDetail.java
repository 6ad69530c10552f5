package org.croisements.events.pool;

import org.croisements.events.allocation.Ordering;
import org.croisements.events.allocation.Promotion;
import org.croisements.events.ledger.Ledger;
import org.croisements.events.ledger.Ledger.LedgerRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules by which an event's seats are given away. */
@Schema(description = "The rules by which an event's seats are given away")
record RulesDetail(
        @Schema(description = "Who of those who wait is next")
        Ordering ordering,

        @Schema(description = "What happens to who is next") Promotion promotion,

        @Schema(description = "For how many minutes an offered seat is held", examples = "2880")
        int offerMinutes,

        @Schema(description = "Whether who registers by themselves waits for a decision")
        boolean approval,

        @Schema(description = "Whether nobody is promoted for the time being")
        boolean paused,

        @Schema(description = "How many may wait; without it, any number", examples = "200") @Nullable
        Integer waitingLimit,

        @Schema(description = "How many wait: people, and delegations as one each", examples = "0")
        int waiting,

        @Schema(description = "Version; also the ETag") long version) {

    static RulesDetail of(LedgerRules rules, int waiting, long version) {
        return new RulesDetail(
                rules.ordering(),
                rules.promotion(),
                rules.offerMinutes(),
                rules.approval(),
                rules.paused(),
                rules.waitingLimit(),
                waiting,
                version);
    }

    static RulesDetail of(Ledger ledger) {
        return of(ledger.settings(), ledger.waiting(), ledger.version());
    }

    static RulesDetail of(EventLedger l) {
        var rules = new LedgerRules(l.ordering, l.promotion, l.offerMinutes, l.approval, l.paused, l.waitingLimit);
        return of(rules, l.waiting, l.version);
    }
}
