package org.croisements.events.message;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
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

/** The messages about an event's registrations, for those who run it. */
@Path("/api/v1/events/{event}/messages")
@Tag(name = "Registrations", description = "Who comes to an event, who waits, and what they are told")
class MessageResource {

    private final EventRepository events;
    private final MessageRepository messages;
    private final RegistrationRights rights;
    private final Lists lists;
    private final Conditional conditional;

    MessageResource(
            EventRepository events,
            MessageRepository messages,
            RegistrationRights rights,
            Lists lists,
            Conditional conditional) {
        this.events = events;
        this.messages = messages;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listMessages",
            summary = "List what people were told of their registrations to an event, the latest first",
            description =
                    "Neither whom nor in which words: whether it left, and what stood in the way. Of an event that moved also"
                            + " what was announced before and what they are told instead.")
    @APIResponseSchema(MessageDetail[].class)
    public Response list(String event, @BeanParam MessageFilter filter, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        return lists.answer(
                messages.of(of.id(), filter.kind(), filter.state()), params, MessageDetail.class, MessageDetail::of);
    }
}
