package org.croisements.events.export;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.erasure.Attendees;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gathers what is kept of a person, for those who answer requests for it; that they did is in the audit trail. */
@Path("/api/v1/attendee-exports")
@Tag(name = "Attendees' data", description = "What is kept of people who register, for how long, and its end")
class ExportResource {

    private final Attendees attendees;
    private final ExportRepository export;

    ExportResource(Attendees attendees, ExportRepository export) {
        this.attendees = attendees;
        this.export = export;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
    @Write
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "exportAttendee",
            summary = "Gather all that is kept of a person who registered",
            description = "For the network's administrators over all events, for a centre's over its own.")
    @APIResponseSchema(value = AttendeeExport.class, responseCode = "200", responseDescription = "All that is kept")
    public Response export(NewAttendeeExport form) {
        return unstored(Response.ok(new AttendeeExport(export.of(attendees.ids(form.email()))), APPLICATION_JSON)
                .build());
    }
}
