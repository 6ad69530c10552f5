package org.croisements.events.delegation;

import static org.croisements.events.EventsProblem.DELEGATION_STEP;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.events.delegation.DelegationMember.MemberState;
import org.croisements.events.ledger.DelegationState;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.security.Caller;

/** Fills delegations with what their centres write. */
@ApplicationScoped
class DelegationForms {

    private final Organisations organisations;
    private final DelegationRepository delegations;
    private final Caller caller;

    DelegationForms(Organisations organisations, DelegationRepository delegations, Caller caller) {
        this.organisations = organisations;
        this.delegations = delegations;
        this.caller = caller;
    }

    /** Who leads a new delegation. */
    StoredReference lead(NewDelegation form) {
        String asked = form.lead();
        return asked == null ? organisations.present(caller.ownerOf(null)) : organisations.resolve(asked, "/lead");
    }

    /** The organisations that a form names beside that which leads. */
    Set<UUID> others(NewDelegation form) {
        var faults = new Faults();
        var others = organisations.resolveAll(form.members(), "/members", faults);
        faults.refuse();
        return others.stream().map(StoredReference::id).collect(Collectors.toSet());
    }

    /** Fills a delegation with a form. */
    void fill(Delegation delegation, NewDelegation form) {
        var faults = new Faults();
        var others = organisations.resolveAll(form.members(), "/members", faults);
        if (others.stream().anyMatch(other -> other.id().equals(delegation.lead.id()))) {
            faults.add(INVALID_BODY, Fault.at("/members", "DUPLICATE", "who leads comes already"));
        }
        var invitation = form.invitation();
        if (invitation != null && !delegations.isInvited(invitation, delegation.eventId, delegation.lead.id())) {
            faults.add(
                    INVALID_BODY,
                    Fault.at("/invitation", "UNKNOWN_REFERENCE", "no such invitation of that organisation"));
        }
        faults.refuse();
        var members = members(delegation, others);
        var leaving = delegation.organisations().collect(Collectors.toSet());
        members.forEach(member -> leaving.remove(member.organisation().id()));
        delegations.requireNobodyNamed(delegation, leaving);
        delegation.take(form, members);
    }

    private static List<DelegationMember> members(Delegation delegation, List<StoredReference> others) {
        var members = new ArrayList<DelegationMember>();
        members.add(new DelegationMember(delegation.eventId, delegation.lead, MemberState.CONFIRMED));
        var state = delegation.state == DelegationState.DRAFT ? MemberState.PROPOSED : MemberState.CONFIRMED;
        others.forEach(other -> members.add(new DelegationMember(delegation.eventId, other, state)));
        return members;
    }

    /** Ends the request where a form changes what is no longer for its centre alone to change. */
    void requireOpen(Delegation delegation, NewDelegation before, NewDelegation after) {
        boolean isDraft = delegation.state == DelegationState.DRAFT;
        if (delegation.state.isEnded() || (!isDraft && !after.asksAsMuchAs(before))) {
            throw DELEGATION_STEP.with("The delegation is %s; its seats change by steps", delegation.state);
        }
        if (!String.valueOf(before.lead()).equals(after.lead())) {
            throw Fault.at("/lead", "READ_ONLY", "who leads a delegation stays").alone();
        }
    }
}
