package org.croisements.events.checkin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.croisements.events.event.EventRepository;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The doors of an event: who comes and goes, and why somebody may not. */
@Path("/api/v1/events/{event}/check-ins")
@Tag(name = "On the day", description = "Doors, badges and what remains of a day")
class CheckInResource {

    private final EventRepository events;
    private final CheckInRepository checkIns;
    private final Doorkeeper doorkeeper;
    private final CheckInRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    CheckInResource(
            EventRepository events,
            CheckInRepository checkIns,
            Doorkeeper doorkeeper,
            CheckInRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.checkIns = checkIns;
        this.doorkeeper = doorkeeper;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listCheckIns", summary = "List who came and went at an event, the latest first")
    @APIResponseSchema(CheckInDetail[].class)
    public Response list(String event, @BeanParam CheckInFilter filter, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        return unstored(lists.answer(checkIns.of(of.id(), filter), params, CheckInDetail.class, CheckInDetail::of));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Write
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "checkIn",
            summary = "Let somebody in or out, or learn why not",
            description =
                    "What happened is written down either way; `outcome` says whether they may pass. Sent again with its nonce it counts once.")
    @APIResponseSchema(
            value = CheckInDetail.class,
            responseCode = "200",
            responseDescription = "Decided, and written down")
    public Response checkIn(String event, NewCheckIn form) {
        var faults = new Faults();
        form.check(clock.instant(), faults);
        faults.refuse();
        return unstored(Response.ok(decide(event, List.of(form)).get(0)).build());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Write
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "uploadCheckIns",
            summary = "Hand in what a device saw while it was off line",
            description =
                    "Each counts once, however often the batch is sent; one that is refused does not stand in the way of others, be its time to come or its registration's id none.")
    @APIResponseSchema(
            value = CheckInResults.class,
            responseCode = "200",
            responseDescription = "What became of each, in the order in which they were sent")
    public Response upload(String event, NewCheckIns form) {
        var faults = new Faults();
        for (int i = 0; i < form.checkIns().size(); i++) {
            form.checkIns().get(i).checkWhom("/checkIns/" + i, faults);
        }
        faults.refuse();
        return unstored(
                Response.ok(new CheckInResults(decide(event, form.checkIns()))).build());
    }

    private List<CheckInDetail> decide(String event, List<NewCheckIn> forms) {
        var of = events.get(event);
        rights.require(of.centres());
        return doorkeeper.decide(of, forms);
    }
}
