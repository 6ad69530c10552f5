package org.croisements.events.erasure;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.events.erasure.AttendeeRepository.Own;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases people from what they registered for. */
@Path("/api/v1/attendee-erasures")
@Tag(name = "Attendees' data", description = "What is kept of people who register, for how long, and its end")
class AttendeeErasureResource {

    private final Attendees attendees;
    private final Erasing erasing;
    private final AttendeeErasureRepository receipts;
    private final Caller caller;
    private final Clock clock;

    AttendeeErasureResource(
            Attendees attendees, Erasing erasing, AttendeeErasureRepository receipts, Caller caller, Clock clock) {
        this.attendees = attendees;
        this.erasing = erasing;
        this.receipts = receipts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
    @Write
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "eraseAttendee",
            summary = "Erase a person from the registrations that name them, and get a receipt",
            description =
                    "For the network's administrators from all, for a centre's from those for its own events. Seats still held are freed; the registrations stay, name nobody, and count as they did.")
    @APIResponseSchema(value = AttendeeErasureReceipt.class, responseCode = "200", responseDescription = "Erased")
    public Response erase(NewAttendeeErasure form) {
        var found = attendees.of(form.email());
        attendees.release(found);
        erasing.erase(found.stream().map(Own::id).toList());
        var receipt = new AttendeeErasure(found.size(), form.reason(), caller.id(), clock.instant());
        receipts.persistAndFlush(receipt);
        return unstored(Response.ok(AttendeeErasureReceipt.of(receipt), APPLICATION_JSON)
                .build());
    }
}
