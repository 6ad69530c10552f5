package org.croisements.events.invitation;

import static org.croisements.events.EventsProblem.INVITATION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.VersionedRepository;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Every query on invitations. */
@ApplicationScoped
public class InvitationRepository extends VersionedRepository<Invitation> {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "i.createdAt", Instant.class);
    private static final String OVER = "i.state in (INVITED, SEEN) and i.expiresAt <= :now";

    Optional<Invitation> lookUp(String id) {
        return Slugs.id(id).flatMap(this::findByIdOptional);
    }

    static RuntimeException notFound(String id) {
        return INVITATION_NOT_FOUND.with("There is no invitation %s", id);
    }

    /** The invitations to an event. */
    ListQuery<Invitation> to(Event event, List<InvitationState> states, Instant now) {
        return inStates(query().where("i.event.id = :event", "event", event.id()), states, now);
    }

    /** The invitations of organisations. */
    ListQuery<Invitation> of(List<UUID> organisations, List<InvitationState> states, Instant now) {
        var query = query().whereGiven("i.organisation.id in :organisations", "organisations", organisations);
        return inStates(query, states, now);
    }

    private ListQuery<Invitation> query() {
        return new ListQuery<>(getEntityManager(), Invitation.class, "i", SORTING);
    }

    /** An open invitation whose deadline is over has expired, whether that is written down yet or not. */
    private static ListQuery<Invitation> inStates(
            ListQuery<Invitation> query, List<InvitationState> states, Instant now) {
        if (states.isEmpty()) {
            return query;
        }
        var names = states.stream().map(InvitationState::name).toList();
        return query.where(
                "case when " + OVER + " then 'EXPIRED' else cast(i.state as String) end in :states",
                Map.of("states", names, "now", now));
    }

    /** The ids of the organisations that are invited to an event already. */
    public Set<UUID> invited(Event event) {
        return Set.copyOf(find("select i.organisation.id from Invitation i where i.event = ?1", event)
                .project(UUID.class)
                .list());
    }

    /** The organisations that were invited by one sending, by name. */
    public List<StoredReference> invitedBy(UUID batch) {
        return find("batchId = ?1 order by organisation.label, id", batch).stream()
                .map(invitation -> invitation.organisation)
                .toList();
    }

    /** Invites organisations to an event, each of which has no invitation to it. */
    public void add(
            Event event,
            UUID batch,
            List<StoredReference> guests,
            @Nullable Integer seats,
            @Nullable LocalDate deadline,
            @Nullable String message,
            Instant now) {
        for (StoredReference guest : guests) {
            var invitation = new Invitation(event, guest, batch, message, now);
            invitation.offer(seats, deadline);
            persist(invitation);
        }
        flush();
    }

    /** The invitations of organisations, for a change. */
    List<Invitation> naming(List<UUID> organisations) {
        return find("organisation.id in ?1 order by id", organisations)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isInvited(Event event, UUID organisation) {
        return count("event = ?1 and organisation.id = ?2", event, organisation) > 0;
    }

    /** Writes down what has expired by now. */
    int expire(Instant now) {
        return getEntityManager().createQuery("""
                        update versioned Invitation i set i.state = EXPIRED, i.updatedAt = :now
                        where i.state in (INVITED, SEEN) and i.expiresAt <= :now""").setParameter("now", now).executeUpdate();
    }
}
