package org.croisements.events.need;

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
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people need to take part, for the few who see to it. */
@Path("/api/v1/events/{event}/access-needs")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class NeedResource {

    private final EventRepository events;
    private final AccessNeedRepository needs;
    private final NeedRights rights;
    private final Lists lists;
    private final Conditional conditional;

    NeedResource(
            EventRepository events,
            AccessNeedRepository needs,
            NeedRights rights,
            Lists lists,
            Conditional conditional) {
        this.events = events;
        this.needs = needs;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listAccessNeeds",
            summary = "List what people need to take part in an event",
            description = "Keys need a scope of its own, `events:needs`. Days after the event nothing is left of it.")
    @APIResponseSchema(NeedDetail[].class)
    public Response list(String event, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        return unstored(lists.answer(needs.of(of.id()), params, NeedDetail.class, NeedDetail::of));
    }
}
