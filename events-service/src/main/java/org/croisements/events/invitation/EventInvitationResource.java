package org.croisements.events.invitation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.events.event.EventRepository;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invitations to an event, for those who run it. */
@Path("/api/v1/events/{event}/invitations")
@Tag(name = "Invitations", description = "Whom the organisers of an event invite, and what those answer")
class EventInvitationResource {

    private final EventRepository events;
    private final InvitationRepository invitations;
    private final EventRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    EventInvitationResource(
            EventRepository events,
            InvitationRepository invitations,
            EventRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.invitations = invitations;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listEventInvitations", summary = "List the invitations to an event, the latest first")
    @APIResponseSchema(InvitationDetail[].class)
    public Response list(String event, @BeanParam EventInvitationFilter filter, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.requireEdit(of.centres());
        var now = clock.instant();
        return lists.answer(
                invitations.to(of, filter.state(), now),
                params,
                InvitationDetail.class,
                invitation -> InvitationDetail.of(invitation, now));
    }
}
