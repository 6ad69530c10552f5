package org.croisements.practices.history;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of a practice's publication, for those who work on the practice. */
@Path("/api/v1/practices/{practice}/publication-steps")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeStepResource {

    private final PracticeRepository practices;
    private final PracticeStepRepository steps;
    private final Organisations organisations;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;

    PracticeStepResource(
            PracticeRepository practices,
            PracticeStepRepository steps,
            Organisations organisations,
            PracticeRights rights,
            Lists lists,
            Conditional conditional) {
        this.practices = practices;
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
            operationId = "listPracticeSteps",
            summary = "List the steps of a practice's publication with who took them and why, the first one first")
    @APIResponseSchema(PracticeStepSummary[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        rights.requireFollow(of.ownerId());
        return lists.answer(steps.of(of), params, PracticeStepSummary.class, this::summary);
    }

    private PracticeStepSummary summary(PracticeStep step) {
        var centre = step.centreId;
        return new PracticeStepSummary(
                step.before,
                step.after,
                step.reason,
                step.caller,
                centre == null ? null : organisations.shown(centre),
                step.at);
    }
}
