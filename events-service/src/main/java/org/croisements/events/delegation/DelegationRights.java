package org.croisements.events.delegation;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.publication.EventRights;
import org.croisements.events.registration.KnownEvents.KnownEvent;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who leads a delegation, who decides on it, and who sees it. */
@ApplicationScoped
class DelegationRights {

    private final Caller caller;
    private final RegistrationRights registrations;

    DelegationRights(Caller caller, RegistrationRights registrations) {
        this.caller = caller;
        this.registrations = registrations;
    }

    /** Whether the caller decides on the event's seats. */
    boolean isHost(KnownEvent event) {
        return registrations.has(event.centres());
    }

    /** Whether the caller acts for an organisation. */
    boolean actsFor(UUID organisation) {
        return caller.mayEdit(organisation, EventRights.WRITE);
    }

    /** Whether the caller sees it: who runs the event, and the organisations that come. */
    boolean sees(Delegation delegation, KnownEvent event) {
        return isHost(event)
                || caller.centre().filter(delegation::hasMember).isPresent()
                || caller.maySee(delegation.lead.id());
    }

    /** The organisation whose delegations the caller sees; null: all. */
    @Nullable
    UUID own(KnownEvent event) {
        return isHost(event)
                ? null
                : caller.centre().orElseThrow(() -> FORBIDDEN.with("The token names no organisation"));
    }

    /** Ends the request unless the caller may lead a delegation of that organisation. */
    void requireLead(UUID organisation) {
        if (!actsFor(organisation)) {
            throw FORBIDDEN.with("A delegation is led by who edits for its organisation");
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
    void requireNames(Delegation delegation, UUID organisation) {
        boolean comes = delegation.hasMember(organisation);
        if (!comes || !(actsFor(delegation.lead.id()) || actsFor(organisation))) {
            throw FORBIDDEN.with(
                    "People are named by who leads the delegation, or by the organisation that they come for");
        }
    }

    /** The organisation whose people the caller sees; null: all of the delegation's. */
    @Nullable
    UUID ownPeople(Delegation delegation, KnownEvent event) {
        return isHost(event) || caller.maySee(delegation.lead.id())
                ? null
                : caller.centre().orElseThrow();
    }
}
