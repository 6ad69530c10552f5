package org.croisements.events.registration;

import static org.croisements.events.EventsProblem.ALREADY_REGISTERED;

import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.batch.Outcome;
import org.croisements.events.batch.SeatOperation;
import org.croisements.events.ledger.Arrival;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Prefetch;
import org.jspecify.annotations.Nullable;

/** Somebody registers, by themselves or by the hand of who runs the event. */
record Registering(
        UUID id,
        Person person,
        @Nullable Presence attendance,
        List<UUID> sessions,
        @Nullable UUID quota,
        Way way,
        String location,
        Runnable parts)
        implements SeatOperation {

    /** How they come. */
    enum Way {
        /** By themselves; they are told nothing but that it was received. */
        PUBLIC,
        ORGANISER,
        /** On the day, by the right of who lets them in. */
        WALK_IN
    }

    @Override
    public void prefetch(Prefetch needs) {
        needs.emails().add(person.emailKey());
    }

    @Override
    public Outcome apply(Desk desk) {
        var standing = desk.standing();
        RegistrationForms.requireOpen(standing, way == Way.PUBLIC);
        var presence = RegistrationForms.presence(attendance, standing);
        var wants = RegistrationForms.wants(presence, sessions, quota, desk);
        boolean needsDecision = desk.ledger().settings().approval() && way == Way.PUBLIC;
        // Before it is known whether they are registered: nobody must learn it from a list that is full.
        desk.requireRoomToWait(needsDecision || way == Way.WALK_IN ? null : desk.fit(wants));
        var known = desk.rows().findActive(person.emailKey());
        var arrival = new Arrival(id, presence, wants, null, way.name(), person);
        if (way == Way.PUBLIC) {
            known.ifPresentOrElse(desk.log()::duplicate, () -> {
                desk.arrive(arrival, needsDecision);
                desk.rows().afterwards(parts);
            });
            return new Outcome(202, null, null, new RegistrationReceipt(UUID.randomUUID(), desk.event(), desk.now()));
        }
        if (known.isPresent()) {
            throw ALREADY_REGISTERED.with("The person is registered: %s", known.get());
        }
        var row = way == Way.WALK_IN ? desk.letIn(arrival) : desk.arrive(arrival, false);
        desk.rows().afterwards(parts);
        return Outcome.created(location, row.version(), RegistrationStanding.of(row, desk));
    }
}
