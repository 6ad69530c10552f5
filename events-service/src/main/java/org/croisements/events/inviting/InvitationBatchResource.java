package org.croisements.events.inviting;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.events.invitation.InvitationRepository;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations to an event, sent many at once by those who run it. */
@Path("/api/v1/events/{event}/invitation-batches")
@Tag(name = "Invitations", description = "Whom the organisers of an event invite, and what those answer")
class InvitationBatchResource {

    private final EventRepository events;
    private final EventService service;
    private final InvitationService inviting;
    private final InvitationRepository invitations;
    private final InvitationBatchRepository batches;
    private final EventRights rights;
    private final Conditional conditional;

    InvitationBatchResource(
            EventRepository events,
            EventService service,
            InvitationService inviting,
            InvitationRepository invitations,
            InvitationBatchRepository batches,
            EventRights rights,
            Conditional conditional) {
        this.events = events;
        this.service = service;
        this.inviting = inviting;
        this.invitations = invitations;
        this.batches = batches;
        this.rights = rights;
        this.conditional = conditional;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems({"EVENT_NOT_PUBLISHED", "EVENT_ARCHIVED"})
    @Operation(
            operationId = "inviteToEvent",
            summary = "Invite the members of a network and other organisations, each once, but not the organisers")
    @APIResponseSchema(value = InvitationBatchDetail.class, responseCode = "201", responseDescription = "Invited")
    public Response create(String event, NewInvitationBatch form) {
        var batch = inviting.invite(service.getToEdit(event), form);
        return conditional.created(
                batch.id.toString(), InvitationBatchDetail.of(batch, invitations.invitedBy(batch.id)), batch.version);
    }

    @GET
    @Path("/{batch}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getInvitationBatch", summary = "Get what became of one sending of invitations")
    @APIResponseSchema(InvitationBatchDetail.class)
    public Response get(String event, String batch) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.requireEdit(of.centres());
        var found = batches.get(of, batch);
        return conditional.answer(InvitationBatchDetail.of(found, invitations.invitedBy(found.id)), found.version);
    }
}
