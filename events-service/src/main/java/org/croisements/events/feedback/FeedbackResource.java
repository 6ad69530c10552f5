package org.croisements.events.feedback;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.croisements.events.event.EventRepository;
import org.croisements.events.publication.EventRights;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What those who attended think of an event, for those who run or edit it. */
@Path("/api/v1/events/{event}/feedback")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class FeedbackResource {

    private static final int FEWEST = 5;
    private static final int MOST_COMMENTS = 1_000;

    private final EventRepository events;
    private final FeedbackRepository feedback;
    private final RegistrationRights registrations;
    private final EventRights rights;
    private final Conditional conditional;

    FeedbackResource(
            EventRepository events,
            FeedbackRepository feedback,
            RegistrationRights registrations,
            EventRights rights,
            Conditional conditional) {
        this.events = events;
        this.feedback = feedback;
        this.registrations = registrations;
        this.rights = rights;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getFeedback",
            summary = "Get what those who attended think of an event",
            description = "Of all together and without names, once five have said it.")
    @APIResponseSchema(FeedbackDetail.class)
    public Response get(String event) {
        var of = events.get(event);
        if (of.wasCalled(event)) {
            return conditional.moved(event, of.slug());
        }
        if (!registrations.has(of.centres())) {
            rights.requireEdit(of.centres());
        }
        return unstored(Response.ok(of(of.id())).build());
    }

    private FeedbackDetail of(UUID event) {
        var ratings = feedback.ratings(event);
        if (ratings.size() < FEWEST) {
            return new FeedbackDetail(ratings.isEmpty() ? Integer.valueOf(0) : null, null, List.of());
        }
        double average = ratings.stream().mapToInt(Integer::intValue).average().orElseThrow();
        return new FeedbackDetail(
                ratings.size(), Math.round(average * 10) / 10.0, feedback.comments(event, MOST_COMMENTS));
    }
}
