package org.croisements.events.invitation;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.security.Caller;

/** Who sees an invitation, answers it, and changes what it offers. */
@ApplicationScoped
class InvitationRights {

    private final Caller caller;
    private final EventRights rights;

    InvitationRights(Caller caller, EventRights rights) {
        this.caller = caller;
        this.rights = rights;
    }

    /** Whether the caller sees it: of the organisation that is invited, or one who runs the event. */
    boolean maySee(Invitation invitation) {
        return caller.maySee(invitation.organisation.id()) || mayOffer(invitation);
    }

    /** Whether the caller runs the event. */
    boolean mayOffer(Invitation invitation) {
        return rights.mayEdit(invitation.event.centres());
    }

    /** Whether the caller may answer for the organisation that is invited. */
    boolean mayAnswer(Invitation invitation) {
        return caller.mayEdit(invitation.organisation.id(), EventRights.WRITE);
    }

    /** Ends the request unless the caller may change what differs between two forms. */
    void require(Invitation invitation, NewInvitation before, NewInvitation after) {
        boolean answers = !java.util.Objects.equals(before.note(), after.note())
                || (before.state() != after.state() && after.state().isAnswer());
        boolean offers = !java.util.Objects.equals(before.seats(), after.seats())
                || !java.util.Objects.equals(before.deadline(), after.deadline())
                || (before.state() != after.state() && !after.state().isAnswer());
        if (answers && !mayAnswer(invitation)) {
            throw FORBIDDEN.with("Who edits for the organisation that is invited answers; the organisers don't");
        }
        if (offers && !mayOffer(invitation)) {
            throw FORBIDDEN.with("Seats, deadline and whether the invitation stands are for the organisers to say");
        }
    }
}
