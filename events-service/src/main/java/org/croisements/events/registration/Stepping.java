package org.croisements.events.registration;

import static org.croisements.events.EventsProblem.ALREADY_REGISTERED;
import static org.croisements.events.EventsProblem.OFFER_EXPIRED;
import static org.croisements.events.EventsProblem.REGISTRATION_NOT_FOUND;
import static org.croisements.events.EventsProblem.REGISTRATION_STEP;
import static org.croisements.events.EventsProblem.SEATS_TAKEN;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatOperation;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Prefetch;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.events.ledger.SeatRow;
import org.jspecify.annotations.Nullable;

/** A step is taken with a registration. */
record Stepping(
        UUID registration,
        Step step,
        @Nullable List<UUID> sessions,
        @Nullable Person person,
        String by) implements SeatOperation {

    @Override
    public void prefetch(Prefetch needs) {
        needs.registrations().add(registration);
        if (person != null) {
            needs.emails().add(person.emailKey());
        }
    }

    @Override
    public Outcome apply(Desk desk) {
        var row = desk.rows()
                .findRegistration(registration)
                .orElseThrow(
                        () -> REGISTRATION_NOT_FOUND.with("There is no registration %s for that event", registration));
        switch (step) {
            case APPROVE -> {
                require(row, RegistrationState.PENDING);
                desk.approve(row);
            }
            case REFUSE -> {
                require(row, RegistrationState.PENDING, RegistrationState.WAITLISTED);
                desk.move(row, RegistrationState.REFUSED, by);
            }
            case PROMOTE -> promote(row, desk);
            case ACCEPT -> {
                requireOffer(row);
                desk.move(row, RegistrationState.CONFIRMED, null);
            }
            case DECLINE -> {
                requireOffer(row);
                desk.move(row, RegistrationState.CANCELLED, Reasons.OFFER_DECLINED);
            }
            case CANCEL -> {
                requireActive(row);
                desk.move(row, RegistrationState.CANCELLED, by);
            }
            case RESEAT -> {
                requireActive(row);
                var asked = Objects.requireNonNull(sessions);
                RegistrationForms.checkSessions(asked, desk.standing());
                desk.reseat(row, new HashSet<>(asked));
            }
            case TRANSFER -> transfer(row, Objects.requireNonNull(person), desk);
        }
        return Outcome.changed(row.version(), RegistrationStanding.of(row, desk));
    }

    private void promote(SeatRow row, Desk desk) {
        require(row, RegistrationState.WAITLISTED);
        if (!desk.promote(row)) {
            throw SEATS_TAKEN.with("There is no seat free for %s", row.id());
        }
    }

    private void transfer(SeatRow row, Person to, Desk desk) {
        requireActive(row);
        var known = desk.rows().findActive(to.emailKey());
        if (known.isPresent() && !known.get().equals(row.id())) {
            throw ALREADY_REGISTERED.with("The person is registered already");
        }
        desk.transfer(row, to);
    }

    private static void requireOffer(SeatRow row) {
        if (row.state() == RegistrationState.EXPIRED) {
            throw OFFER_EXPIRED.with("The time to accept the seat is over");
        }
        require(row, RegistrationState.OFFERED);
    }

    private static void requireActive(SeatRow row) {
        require(
                row,
                RegistrationState.PENDING,
                RegistrationState.CONFIRMED,
                RegistrationState.WAITLISTED,
                RegistrationState.OFFERED);
    }

    private static void require(SeatRow row, RegistrationState... states) {
        if (!Set.of(states).contains(row.state())) {
            throw REGISTRATION_STEP.with("The registration is %s, and it can't go that way from there", row.state());
        }
    }
}
