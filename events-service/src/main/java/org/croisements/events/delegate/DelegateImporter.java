package org.croisements.events.delegate;

import static org.croisements.kit.imports.LineOutcome.CREATED;
import static org.croisements.kit.imports.LineOutcome.UNCHANGED;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.events.batch.OpenDesk;
import org.croisements.events.batch.OpenDesks;
import org.croisements.events.delegation.DelegationRights;
import org.croisements.events.ledger.Person;
import org.croisements.events.ledger.Prefetch;
import org.croisements.events.registration.KnownEvents.KnownEvent;
import org.croisements.events.registration.NewPerson;
import org.croisements.kit.imports.Importer;
import org.croisements.kit.input.JsonBodies;

/**
 * Names the people of a file, each line one of them: who finds no seat any more is rejected, and no one else. Whom the
 * delegation has named already stays as they are.
 */
final class DelegateImporter implements Importer<NewDelegate> {

    /** The columns beside those of the person. */
    private record Seats(@Size(max = 50) List<UUID> sessions) {}

    private final KnownEvent event;
    private final String delegation;
    private final DelegationRights rights;
    private final DelegationNaming naming;
    private final OpenDesks desks;
    private final JsonBodies bodies;

    DelegateImporter(
            KnownEvent event,
            String delegation,
            DelegationRights rights,
            DelegationNaming naming,
            OpenDesks desks,
            JsonBodies bodies) {
        this.event = event;
        this.delegation = delegation;
        this.rights = rights;
        this.naming = naming;
        this.desks = desks;
        this.bodies = bodies;
    }

    @Override
    public List<Class<?>> fields() {
        return List.of(NewPerson.class, Seats.class);
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("givenName", "familyName", "email");
    }

    @Override
    public NewDelegate read(ObjectNode line) {
        var person = line.deepCopy();
        var sessions = person.remove("sessions");
        var seats = JsonNodeFactory.instance.objectNode();
        if (sessions == null || sessions.isNull()) {
            seats.putArray("sessions");
        } else {
            seats.set("sessions", sessions);
        }
        return new NewDelegate(
                bodies.toRecord(person, NewPerson.class),
                bodies.toRecord(seats, Seats.class).sessions());
    }

    @Override
    public String key(NewDelegate line) {
        return Person.fold(line.person().email());
    }

    @Override
    public boolean isAboutPeople() {
        return true;
    }

    @Override
    public Batch<NewDelegate> begin(List<NewDelegate> lines) {
        var open = desks.open(event.id(), "importDelegationPeople");
        var needs = new Prefetch();
        lines.forEach(line -> needs.emails().add(key(line)));
        open.desk().rows().prefetch(needs);
        return new Names(open);
    }

    /** The lines of a batch, named one after the other at the event's desk. */
    private final class Names implements Batch<NewDelegate> {

        private final OpenDesk open;

        Names(OpenDesk open) {
            this.open = open;
        }

        @Override
        public Applied apply(NewDelegate line) {
            var operation = naming.naming(rights.seen(delegation, event), line, "");
            var named = operation.findNamed(open.desk());
            if (named.isPresent()) {
                return new Applied(UNCHANGED, named.get());
            }
            operation.apply(open.desk());
            return new Applied(CREATED, operation.id());
        }

        @Override
        public void end() {
            open.close();
        }
    }
}
