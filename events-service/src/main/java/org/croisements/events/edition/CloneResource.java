package org.croisements.events.edition;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes a new event of one that is there: the next edition begins as a draft with the programme of the last. */
@Path("/api/v1/events/{event}/clone")
@Tag(name = "Events", description = "Forums, meetings, seminars, visits: what the centres organise")
class CloneResource {

    private final EventRepository events;
    private final EventService service;
    private final Clones clones;
    private final EventRights rights;
    private final Conditional conditional;
    private final UriInfo uri;

    CloneResource(
            EventRepository events,
            EventService service,
            Clones clones,
            EventRights rights,
            Conditional conditional,
            UriInfo uri) {
        this.events = events;
        this.service = service;
        this.clones = clones;
        this.rights = rights;
        this.conditional = conditional;
        this.uri = uri;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("EDITION_TAKEN")
    @Operation(
            operationId = "cloneEvent",
            summary = "Make a draft of an event with new days, its programme moved and its speakers to be asked again")
    @APIResponseSchema(value = EventDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String event, NewClone form) {
        var original = events.getForUpdate(event);
        rights.requireEdit(original.centres());
        var copy = EventDetail.of(service.addCopy(original, clones.form(original, form)));
        var added = conditional.created(copy.slug(), copy, copy.version());
        // The new event is no part of this address.
        var address = uri.getBaseUriBuilder().path("api/v1/events/{slug}").build(copy.slug());
        return Response.fromResponse(added)
                .header(HttpHeaders.LOCATION, null)
                .location(address)
                .build();
    }
}
