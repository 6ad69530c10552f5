package org.croisements.events.delegate;

import static org.croisements.events.EventsProblem.ALREADY_REGISTERED;
import static org.croisements.events.EventsProblem.DELEGATION_NOT_FOUND;
import static org.croisements.events.EventsProblem.DELEGATION_STEP;
import static org.croisements.events.EventsProblem.SEATS_TAKEN;
import static org.croisements.events.EventsProblem.SESSION_FULL;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.croisements.events.allocation.Wants;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatOperation;
import org.croisements.events.ledger.Arrival;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Prefetch;
import org.croisements.events.ledger.SeatRow;
import org.croisements.events.registration.RegistrationForms;
import org.croisements.events.registration.RegistrationStanding;

/** A delegation names one of its people, who takes one of its seats. */
record Naming(UUID id, UUID delegation, Person person, List<UUID> sessions, BooleanSupplier comes, String location)
        implements SeatOperation {

    @Override
    public void prefetch(Prefetch needs) {
        needs.emails().add(person.emailKey());
    }

    /** The registration of the person, where the delegation has named them already. */
    Optional<UUID> findNamed(Desk desk) {
        return desk.rows()
                .findActive(person.emailKey())
                .flatMap(desk.rows()::findRegistration)
                .filter(row -> delegation.equals(row.delegation()))
                .map(SeatRow::id);
    }

    @Override
    public Outcome apply(Desk desk) {
        var block = desk.rows()
                .findDelegation(delegation)
                .orElseThrow(() -> DELEGATION_NOT_FOUND.with("There is no delegation %s to that event", delegation));
        if (!block.state().takesNames()) {
            throw DELEGATION_STEP.with("The delegation is %s; people are named once it has seats", block.state());
        }
        // The organisation may have left since the request was read; from here on it can't, as the delegation is
        // locked.
        if (!comes.getAsBoolean()) {
            throw FORBIDDEN.with("The organisation does not come with the delegation any more");
        }
        RegistrationForms.requireOpen(desk.standing(), false);
        RegistrationForms.checkSessions(sessions, desk.standing());
        if (block.named() == block.granted()) {
            throw SEATS_TAKEN.with("All %d seats of the delegation have a name", block.granted());
        }
        if (desk.rows().findActive(person.emailKey()).isPresent()) {
            throw ALREADY_REGISTERED.with("The person comes to the event already");
        }
        var wants = new Wants(null, new HashSet<>(sessions), null);
        if (!desk.fit(wants).fits()) {
            throw SESSION_FULL.with("There is no seat left in one of the sessions");
        }
        var row = desk.delegations()
                .name(block, new Arrival(id, block.presence(), wants, delegation, "DELEGATION", person));
        return Outcome.created(location, row.version(), RegistrationStanding.of(row, desk));
    }
}
