package org.croisements.events.delegation;

import static org.croisements.events.EventsProblem.DELEGATION_NOT_FOUND;
import static org.croisements.events.EventsProblem.DELEGATION_STEP;
import static org.croisements.events.EventsProblem.OFFER_EXPIRED;
import static org.croisements.events.EventsProblem.REGISTRATION_FULL;
import static org.croisements.events.EventsProblem.SEATS_TAKEN;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatOperation;
import org.croisements.events.ledger.BlockRow;
import org.croisements.events.ledger.DelegationState;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.events.registration.RegistrationForms;
import org.jspecify.annotations.Nullable;

/** A step is taken with a delegation. */
record DelegationStepping(
        UUID delegation,
        DelegationStep step,
        @Nullable Integer seats,
        @Nullable Instant namesDueAt,
        boolean byHost) implements SeatOperation {

    @Override
    public Outcome apply(Desk desk) {
        var block = desk.rows()
                .findDelegation(delegation)
                .orElseThrow(() -> DELEGATION_NOT_FOUND.with("There is no delegation %s to that event", delegation));
        var blocks = desk.delegations();
        String by = byHost ? Reasons.BY_ORGANISER : Reasons.BY_DELEGATION;
        switch (step) {
            case SUBMIT -> submit(block, desk);
            case APPROVE -> {
                require(block, DelegationState.SUBMITTED);
                int most = seats == null ? block.requested() : Math.min(seats, block.requested());
                requireRoom(block, desk);
                blocks.submit(block, Math.max(1, most));
            }
            case REFUSE -> {
                require(block, DelegationState.SUBMITTED, DelegationState.WAITLISTED);
                blocks.move(block, DelegationState.REFUSED, 0, by);
            }
            case ACCEPT -> {
                requireOffer(block);
                blocks.accept(block);
            }
            case DECLINE -> {
                requireOffer(block);
                blocks.move(block, DelegationState.CANCELLED, 0, Reasons.OFFER_DECLINED);
            }
            case GIVE_BACK -> {
                require(block, DelegationState.CONFIRMED, DelegationState.PARTIALLY_CONFIRMED);
                int kept = Objects.requireNonNull(seats);
                if (kept < block.named() || kept > block.granted() || kept == 0) {
                    throw SEATS_TAKEN.with("It has %d seats, %d of them with a name", block.granted(), block.named());
                }
                blocks.keep(block, kept);
            }
            case SET_DEADLINE -> {
                if (block.state().isEnded() || block.state() == DelegationState.CLOSED) {
                    throw refused(block);
                }
                blocks.setDeadline(block, Objects.requireNonNull(namesDueAt));
            }
            case CANCEL -> cancel(block, desk, by);
        }
        return Outcome.changed(block.version(), DelegationStanding.of(block));
    }

    private static void submit(BlockRow block, Desk desk) {
        require(block, DelegationState.DRAFT);
        RegistrationForms.requireOpen(desk.standing(), true);
        boolean decided = !desk.ledger().settings().approval();
        if (decided) {
            requireRoom(block, desk);
        }
        if (!desk.rows().bind(block)) {
            throw DelegationRepository.taken();
        }
        if (decided) {
            desk.delegations().submit(block, block.requested());
        } else {
            desk.delegations().await(block);
        }
    }

    private static void requireRoom(BlockRow block, Desk desk) {
        var limit = desk.ledger().settings().waitingLimit();
        if (limit != null
                && desk.ledger().waiting() >= limit
                && !desk.delegations().fits(block)) {
            throw REGISTRATION_FULL.with("There are not that many seats left, and no room on the waiting list");
        }
    }

    /** Everybody of it goes first, so that their seats are the delegation's to give back. */
    private static void cancel(BlockRow block, Desk desk, String by) {
        if (block.state().isEnded()) {
            throw refused(block);
        }
        desk.rows().registrationsOf(block).stream()
                .filter(row -> row.state() == RegistrationState.CONFIRMED)
                .toList()
                .forEach(row -> desk.move(row, RegistrationState.CANCELLED, by));
        desk.delegations().move(block, DelegationState.CANCELLED, 0, by);
    }

    private static void requireOffer(BlockRow block) {
        if (block.state() == DelegationState.EXPIRED) {
            throw OFFER_EXPIRED.with("The time to accept the seats is over");
        }
        require(block, DelegationState.OFFERED);
    }

    private static void require(BlockRow block, DelegationState... states) {
        if (!List.of(states).contains(block.state())) {
            throw refused(block);
        }
    }

    private static RuntimeException refused(BlockRow block) {
        return DELEGATION_STEP.with("The delegation is %s, and it can't go that way from there", block.state());
    }
}
