package org.croisements.events.inviting;

import static org.croisements.events.EventsProblem.EVENT_NOT_PUBLISHED;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.invitation.Deadlines;
import org.croisements.events.invitation.InvitationRepository;
import org.croisements.events.member.Members;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.References;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Invites many to an event at once: each once, however often it is done, and never who runs the event. */
@ApplicationScoped
class InvitationService {

    private final InvitationRepository invitations;
    private final InvitationBatchRepository batches;
    private final Members members;
    private final Organisations organisations;
    private final References references;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            InvitationBatchRepository batches,
            Members members,
            Organisations organisations,
            References references,
            Clock clock) {
        this.invitations = invitations;
        this.batches = batches;
        this.members = members;
        this.organisations = organisations;
        this.references = references;
        this.clock = clock;
    }

    /** Sends invitations to an event that nobody else changes meanwhile. */
    InvitationBatch invite(Event event, NewInvitationBatch form) {
        Instant now = clock.instant();
        if (!event.publication().isSeen()) {
            throw EVENT_NOT_PUBLISHED.with("%s is %s; publish it before you invite", event.slug(), event.publication());
        }
        var faults = new Faults();
        checkForm(event, form, now, faults);
        var network = Optional.ofNullable(form.network())
                .flatMap(asked -> faults.collect(() -> references.resolve("network", asked, "/network")));
        var named = organisations.resolveAll(form.organisations(), "/organisations", faults);
        faults.refuse();

        LocalDate day = network.isEmpty()
                ? null
                : Optional.ofNullable(form.on()).orElseGet(() -> LocalDate.ofInstant(now, event.zone()));
        Map<UUID, StoredReference> asked = new LinkedHashMap<>();
        network.map(StoredReference::id).stream()
                .flatMap(id -> members.of(id, day == null ? LocalDate.ofInstant(now, event.zone()) : day).stream())
                .forEach(id -> asked.put(id, organisations.resolve(id.toString(), "/network")));
        named.forEach(organisation -> asked.put(organisation.id(), organisation));
        return send(event, form, network.orElse(null), day, List.copyOf(asked.values()), now);
    }

    private InvitationBatch send(
            Event event,
            NewInvitationBatch form,
            @Nullable StoredReference network,
            @Nullable LocalDate day,
            List<StoredReference> asked,
            Instant now) {
        var centres = event.centres();
        var invited = invitations.invited(event);
        var running = new ArrayList<StoredReference>();
        var already = new ArrayList<StoredReference>();
        var guests = new ArrayList<StoredReference>();
        for (StoredReference organisation : asked) {
            if (centres.contains(organisation.id())) {
                running.add(organisation);
            } else if (invited.contains(organisation.id())) {
                already.add(organisation);
            } else {
                guests.add(organisation);
            }
        }
        var batch = new InvitationBatch(event, form, day, new Outcome(network, already, running), now);
        batches.persist(batch);
        invitations.add(event, batch.id, guests, form.seats(), form.deadline(), form.message(), now);
        return batch;
    }

    private static void checkForm(Event event, NewInvitationBatch form, Instant now, Faults faults) {
        if (form.network() == null && form.organisations().isEmpty()) {
            faults.add(INVALID_BODY, Fault.at("", "REQUIRED", "name a network, organisations, or both"));
        }
        if (form.on() != null && form.network() == null) {
            faults.add(INVALID_BODY, Fault.at("/on", "UNEXPECTED", "it is the day for the members of a network"));
        }
        Deadlines.check(event, form.deadline(), now, faults);
    }
}
