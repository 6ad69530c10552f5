package org.croisements.events.allocationlog;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.event.EventRepository;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The allocation log of an event, for those who run it. */
@Path("/api/v1/events/{event}/allocation-log")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class AllocationResource {

    private final EventRepository events;
    private final AllocationEntryRepository entries;
    private final RegistrationRights rights;
    private final Lists lists;
    private final Conditional conditional;

    AllocationResource(
            EventRepository events,
            AllocationEntryRepository entries,
            RegistrationRights rights,
            Lists lists,
            Conditional conditional) {
        this.events = events;
        this.entries = entries;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listAllocations",
            summary = "List what happened to the seats of an event, in order and without a gap",
            description =
                    "Enough to explain each seat and each place on the waiting list. It names nobody and is never changed.")
    @APIResponseSchema(AllocationDetail[].class)
    public Response list(String event, @BeanParam AllocationFilter filter, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        return unstored(
                lists.answer(entries.of(of.id(), filter), params, AllocationDetail.class, AllocationDetail::of));
    }
}
