package org.croisements.events.history;

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
import org.croisements.events.organiser.Organisations;
import org.croisements.events.publication.EventRights;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of an event's publication, for those who work on the event. */
@Path("/api/v1/events/{event}/publication-steps")
@Tag(name = "Events", description = "Forums, meetings, seminars, visits: what the centres organise")
class PublicationStepResource {

    private final EventRepository events;
    private final PublicationStepRepository steps;
    private final Organisations organisations;
    private final EventRights rights;
    private final Lists lists;
    private final Conditional conditional;

    PublicationStepResource(
            EventRepository events,
            PublicationStepRepository steps,
            Organisations organisations,
            EventRights rights,
            Lists lists,
            Conditional conditional) {
        this.events = events;
        this.steps = steps;
        this.organisations = organisations;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MODERATOR, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listPublicationSteps",
            summary = "List the steps of an event's publication with who took them and why, the first one first")
    @APIResponseSchema(PublicationStepSummary[].class)
    public Response list(String event, @BeanParam ListParams params) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        rights.requireAny(of.centres());
        return lists.answer(steps.of(of), params, PublicationStepSummary.class, this::summary);
    }

    private PublicationStepSummary summary(PublicationStep step) {
        var centre = step.centreId;
        return new PublicationStepSummary(
                step.before,
                step.after,
                step.reason,
                step.caller,
                centre == null ? null : organisations.shown(centre),
                step.at);
    }
}
