package org.croisements.events.answer;

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

/** What people answered, for those who run the event. */
@Path("/api/v1/events/{event}/answers")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class AnswerResource {

    private final EventRepository events;
    private final RegistrationAnswerRepository answers;
    private final RegistrationRights rights;
    private final Lists lists;
    private final Conditional conditional;

    AnswerResource(
            EventRepository events,
            RegistrationAnswerRepository answers,
            RegistrationRights rights,
            Lists lists,
            Conditional conditional) {
        this.events = events;
        this.answers = answers;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listAnswers", summary = "List what was answered to the questions of an event")
    @APIResponseSchema(AnswerDetail[].class)
    public Response list(String event, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.require(of.centres());
        return unstored(lists.answer(answers.of(of.id()), params, AnswerDetail.class, AnswerDetail::of));
    }
}
