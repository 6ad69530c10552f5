package org.croisements.events.delegation;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.events.publication.EventRights;
import org.croisements.events.registration.KnownEvents.KnownEvent;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who leads a delegation, who decides on it, and who sees it. */
@ApplicationScoped
public class DelegationRights {

    private final Caller caller;
    private final RegistrationRights registrations;
    private final DelegationRepository delegations;

    DelegationRights(Caller caller, RegistrationRights registrations, DelegationRepository delegations) {
        this.caller = caller;
        this.registrations = registrations;
        this.delegations = delegations;
    }

    /** The delegation to an event, if the caller sees it: who runs the event, and the organisations that come. */
    public Delegation seen(String id, KnownEvent event) {
        return delegations
                .lookUp(event.id(), id)
                .filter(found -> sees(found, event))
                .orElseThrow(() -> DelegationRepository.notFound(id));
    }

    /** Whether the caller decides on the event's seats. */
    boolean isHost(KnownEvent event) {
        return registrations.has(event.centres());
    }

    /** Whether the caller acts for an organisation. */
    boolean actsFor(UUID organisation) {
        return caller.mayEdit(organisation, EventRights.WRITE);
    }

    private boolean sees(Delegation delegation, KnownEvent event) {
        return isHost(event)
                || caller.isOfAny(delegation.organisations().toList())
                || caller.maySee(delegation.lead.id());
    }

    /** The organisations whose delegations the caller sees; null: all. */
    @Nullable
    Set<UUID> own(KnownEvent event) {
        return isHost(event) ? null : centres();
    }

    private Set<UUID> centres() {
        if (caller.centre().isEmpty()) {
            throw FORBIDDEN.with("The token names no organisation");
        }
        return caller.centres();
    }

    /** Ends the request unless the caller may lead a delegation of that organisation. */
    void requireLead(UUID organisation) {
        if (!actsFor(organisation)) {
            throw FORBIDDEN.with("A delegation is led by who edits for its organisation");
        }
    }

    /** Ends the request unless the caller edits for an organisation that comes. */
    void requireMember(Delegation delegation) {
        if (!actsFor(delegation.lead.id()) && delegation.organisations().noneMatch(this::actsFor)) {
            throw FORBIDDEN.with("A delegation is changed by who edits for an organisation of it");
        }
    }

    /** Ends the request where a form does more than to take organisations out that the caller edits for. */
    void requireLeaving(Delegation delegation, NewDelegation before, NewDelegation after, Set<UUID> others) {
        var leaving = delegation.organisations().collect(Collectors.toCollection(HashSet::new));
        leaving.remove(delegation.lead.id());
        boolean nobodyJoins = leaving.containsAll(others);
        leaving.removeAll(others);
        boolean leavesOnly = nobodyJoins && after.with(before.members()).equals(before);
        if (!leavesOnly || !leaving.stream().allMatch(this::actsFor)) {
            throw FORBIDDEN.with("Who does not lead a delegation takes their own organisation out of it, and no more");
        }
    }

    /** Ends the request unless the caller may take the step. */
    void require(DelegationStep step, Delegation delegation, KnownEvent event) {
        boolean may = (step.isOfHost() && isHost(event)) || (step.isOfLead() && actsFor(delegation.lead.id()));
        if (!may) {
            throw FORBIDDEN.with("%s is for %s", step, step.isOfLead() ? "who leads it" : "who runs the event");
        }
    }

    /** Ends the request unless the caller may name people of that organisation: its own, or that which leads. */
    public void requireNames(Delegation delegation, UUID organisation) {
        boolean comes = delegation.hasMember(organisation);
        if (!comes || !(actsFor(delegation.lead.id()) || actsFor(organisation))) {
            throw FORBIDDEN.with(
                    "People are named by who leads the delegation, or by the organisation that they come for");
        }
    }

    /** Ends the request unless the caller may name people of an organisation that comes. */
    public void requireNames(Delegation delegation) {
        if (delegation.organisations().noneMatch(this::actsFor)) {
            throw FORBIDDEN.with("People are named by who edits for an organisation that comes");
        }
    }

    /** The organisations whose people the caller sees; null: all of the delegation's. */
    public @Nullable Set<UUID> ownPeople(Delegation delegation, KnownEvent event) {
        return isHost(event) || caller.maySee(delegation.lead.id()) ? null : centres();
    }
}
