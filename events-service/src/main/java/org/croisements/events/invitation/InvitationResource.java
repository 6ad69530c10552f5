package org.croisements.events.invitation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.events.EventsProblem.INVITATION_EXPIRED;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invitations of an organisation, for its own people: whose they are not, for them they are not there. */
@Path("/api/v1/invitations")
@Tag(name = "Invitations", description = "Whom the organisers of an event invite, and what those answer")
class InvitationResource {

    private final InvitationRepository invitations;
    private final InvitationRights rights;
    private final Organisations organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Caller caller;
    private final Clock clock;

    InvitationResource(
            InvitationRepository invitations,
            InvitationRights rights,
            Organisations organisations,
            Lists lists,
            Conditional conditional,
            Caller caller,
            Clock clock) {
        this.invitations = invitations;
        this.rights = rights;
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.READER, Role.PARTNER})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listInvitations",
            summary = "List the invitations of one's organisation, the latest first")
    @APIResponseSchema(InvitationDetail[].class)
    public Response list(@BeanParam InvitationFilter filter, @BeanParam ListParams params) {
        var now = clock.instant();
        return lists.answer(
                invitations.of(asked(filter), filter.state(), now),
                params,
                InvitationDetail.class,
                invitation -> InvitationDetail.of(invitation, now));
    }

    /** The organisations asked for, or the caller's own; none, which means all, for the network's administrators. */
    private List<UUID> asked(InvitationFilter filter) {
        var faults = new Faults();
        var asked = organisations.ids(filter.organisation(), "organisation", faults);
        faults.refuse();
        if (caller.isNetworkAdmin()) {
            return asked;
        }
        if (caller.centre().isEmpty()) {
            throw FORBIDDEN.with("The token names no organisation");
        }
        if (!caller.centres().containsAll(asked)) {
            throw InvitationRepository.notFound("of that organisation for the caller");
        }
        return asked.isEmpty() ? List.copyOf(caller.centres()) : asked;
    }

    @GET
    @Path("/{invitation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.READER, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getInvitation", summary = "Get one invitation by id")
    @APIResponseSchema(InvitationDetail.class)
    public Response get(String invitation) {
        var found = seen(invitation);
        return conditional.answer(InvitationDetail.of(found, clock.instant()), found.version);
    }

    @PATCH
    @Path("/{invitation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("INVITATION_EXPIRED")
    @Operation(
            operationId = "updateInvitation",
            summary = "Answer an invitation, or change what it offers, by a merge patch")
    @APIResponseSchema(InvitationDetail.class)
    public Response update(String invitation, MergePatch<NewInvitation> patch) {
        var found = invitations.lock(seen(invitation));
        conditional.requireMatch(found.id, found.version);
        var now = clock.instant();
        var before = NewInvitation.of(found);
        var after = patch.applyTo(before);
        if (after.equals(before)) {
            return conditional.changed(InvitationDetail.of(found, now), found.version);
        }
        rights.require(found, before, after);
        requireOpen(found, before, after);
        found.offer(after.seats(), after.deadline());
        found.state = after.state();
        found.note = after.note();
        found.answeredAt = after.state() == InvitationState.ACCEPTED || after.state() == InvitationState.DECLINED
                ? (before.state() == after.state() ? found.answeredAt : now)
                : null;
        found.updatedAt = now;
        invitations.flush();
        conditional.note(found.id, before, after, found.version);
        return conditional.changed(InvitationDetail.of(found, now), found.version);
    }

    /** An answer comes in time, to what stands; EXPIRED is said by the clock alone. */
    private void requireOpen(Invitation found, NewInvitation before, NewInvitation after) {
        var now = clock.instant();
        var faults = new Faults();
        if (!java.util.Objects.equals(before.deadline(), after.deadline())) {
            Deadlines.check(found.event, after.deadline(), now, faults);
        }
        if (before.state() != after.state()) {
            boolean stands = before.state() != InvitationState.WITHDRAWN;
            if (after.state().isAnswer() && (found.isOver(now) || !stands)) {
                throw INVITATION_EXPIRED.with(
                        stands ? "The last day to answer was %s" : "The organisers have withdrawn it",
                        String.valueOf(found.deadline));
            }
            boolean odd = after.state() == InvitationState.EXPIRED
                    || (after.state() == InvitationState.SEEN && before.state() != InvitationState.INVITED);
            if (odd) {
                faults.add(
                        INVALID_BODY,
                        Fault.at(
                                "/state",
                                "OUT_OF_ORDER",
                                "from " + before.state() + " it can't go to " + after.state()));
            }
        }
        faults.refuse();
    }

    private Invitation seen(String id) {
        return invitations.lookUp(id).filter(rights::maySee).orElseThrow(() -> InvitationRepository.notFound(id));
    }
}
