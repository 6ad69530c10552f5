package org.croisements.events.delegation;

import static org.croisements.events.EventsProblem.DELEGATION_NOT_FOUND;
import static org.croisements.events.EventsProblem.DELEGATION_TAKEN;
import static org.croisements.events.EventsProblem.RECORD_IN_USE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.ledger.DelegationState;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Every query on delegations that does not bear on seats. */
@ApplicationScoped
public class DelegationRepository implements PanacheRepositoryBase<Delegation, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("createdAt").key("createdAt", "d.createdAt", Instant.class);

    Optional<Delegation> lookUp(UUID event, String id) {
        return Slugs.id(id).flatMap(this::findByIdOptional).filter(found -> found.eventId.equals(event));
    }

    Delegation getForUpdate(Delegation found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    static RuntimeException notFound(String id) {
        return DELEGATION_NOT_FOUND.with("There is no delegation %s to that event", id);
    }

    /** The delegations to an event; where it takes organisations, only those that they come with. */
    ListQuery<Delegation> to(UUID event, List<DelegationState> states, @Nullable Set<UUID> organisations) {
        return new ListQuery<>(getEntityManager(), Delegation.class, "d", SORTING)
                .where("d.eventId = :event", "event", event)
                .whereGiven("d.state in :states", "states", states)
                .whereGiven(
                        "exists (select 1 from d.members m where m.organisation.id in :own and m.state <> WITHDRAWN)",
                        "own",
                        organisations);
    }

    /** Writes a new or changed delegation; an organisation that it binds and that comes with another is a problem. */
    void save(Delegation delegation) {
        try {
            persistAndFlush(delegation);
        } catch (ConstraintViolationException e) {
            if ("delegation_once_per_organisation".equals(e.getConstraintName())) {
                throw taken();
            }
            throw e;
        }
    }

    static RuntimeException taken() {
        return DELEGATION_TAKEN.with("One of the organisations comes to the event in a delegation already");
    }

    /** Ends the request where people were named for an organisation that is about to leave. */
    void requireNobodyNamed(Delegation delegation, Collection<UUID> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        long named = ((Number) getEntityManager()
                        .createNativeQuery("""
                        select count(*) from registration
                        where delegation_id = :delegation and organisation_id in :leaving and state = 'CONFIRMED'
                        """)
                        .setParameter("delegation", delegation.id)
                        .setParameter("leaving", leaving)
                        .getSingleResult())
                .longValue();
        if (named > 0) {
            throw RECORD_IN_USE.with("People are named for an organisation that is to leave; take them out first");
        }
    }

    /** Whether an organisation comes with a delegation, as it stands now rather than when the delegation was read. */
    public boolean comes(UUID delegation, UUID organisation) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from delegation_member
                        where delegation_id = :delegation and organisation_id = :organisation and state <> 'WITHDRAWN')
                        """)
                .setParameter("delegation", delegation)
                .setParameter("organisation", organisation)
                .getSingleResult();
    }

    /** The invitation of an organisation to an event. */
    boolean isInvited(UUID invitation, UUID event, UUID organisation) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from invitation
                        where id = :id and event_id = :event and organisation_id = :organisation)
                        """)
                .setParameter("id", invitation)
                .setParameter("event", event)
                .setParameter("organisation", organisation)
                .getSingleResult();
    }
}
