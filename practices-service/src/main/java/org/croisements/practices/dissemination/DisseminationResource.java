package org.croisements.practices.dissemination;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.practices.PracticesProblem.TOOL_STEP;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.publication.PracticeRights;
import org.croisements.practices.territory.Territories;
import org.croisements.practices.territory.TerritoryKind;
import org.croisements.practices.tool.JointTool;
import org.croisements.practices.tool.JointToolFeed;
import org.croisements.practices.tool.JointToolRepository;
import org.croisements.practices.tool.ToolStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a joint tool was disseminated. Every centre logs its own; what is in the log stays. */
@Path("/api/v1/joint-tools/{tool}/disseminations")
@Tag(name = "Joint tools", description = "What centres of a club make together, and where it was disseminated")
class DisseminationResource {

    private final JointToolRepository tools;
    private final JointToolFeed feed;
    private final DisseminationRepository log;
    private final Organisations organisations;
    private final Territories territories;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    DisseminationResource(
            JointToolRepository tools,
            JointToolFeed feed,
            DisseminationRepository log,
            Organisations organisations,
            Territories territories,
            PracticeRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.tools = tools;
        this.feed = feed;
        this.log = log;
        this.organisations = organisations;
        this.territories = territories;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listDisseminations",
            summary = "List where a joint tool was disseminated, by territory if asked, the last one first")
    @APIResponseSchema(DisseminationDetail[].class)
    public Response list(String tool, @BeanParam DisseminationFilter filter, @BeanParam ListParams params) {
        var of = tools.get(tool);
        if (of.wasCalled(tool)) {
            return conditional.moved(tool, of.slug());
        }
        var keys = List.of(
                territories.keys(TerritoryKind.REGION, filter.region()),
                territories.keys(TerritoryKind.DEPARTMENT, filter.department()),
                territories.keys(TerritoryKind.EPCI, filter.epci()),
                territories.keys(TerritoryKind.COMMUNE, filter.commune()));
        return lists.answer(log.matching(of, keys), params, DisseminationDetail.class, DisseminationDetail::of);
    }

    @GET
    @Path("/{dissemination}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("DISSEMINATION_NOT_FOUND")
    @Operation(operationId = "getDissemination", summary = "Get one entry of a joint tool's log by id")
    @APIResponseSchema(DisseminationDetail.class)
    public Response get(String tool, String dissemination) {
        var of = tools.get(tool);
        return of.wasCalled(tool)
                ? conditional.moved(tool, of.slug())
                : conditional.answer(DisseminationDetail.of(log.get(of, dissemination)), 0);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("TOOL_STEP")
    @Operation(operationId = "createDissemination", summary = "Log that a joint tool was brought to a territory")
    @APIResponseSchema(value = DisseminationDetail.class, responseCode = "201", responseDescription = "Logged")
    public Response create(String tool, NewDissemination form) {
        JointTool of = tools.getForUpdate(tool);
        var by = rights.owner(form.organisation(), organisations);
        if (of.status() != ToolStatus.ADOPTED && of.status() != ToolStatus.DISSEMINATED) {
            throw TOOL_STEP.with("What is %s is not disseminated", of.status());
        }
        var dissemination = new Dissemination(of, form, territories.stored(form.territory()), by, clock.instant());
        log.persistAndFlush(dissemination);
        of.count(log.count(of));
        tools.flush();
        feed.changed(of);
        return conditional.created(dissemination.id.toString(), DisseminationDetail.of(dissemination), 0);
    }
}
