package org.croisements.practices.tool;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.practices.PracticesProblem.TOOL_STEP;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Collectors;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The joint tools of clubs. */
@Path("/api/v1/joint-tools")
@Tag(name = "Joint tools", description = "What centres of a club make together, and where it was disseminated")
class JointToolResource {

    private final JointToolRepository tools;
    private final JointToolFeed feed;
    private final Organisations organisations;
    private final PracticeRights rights;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    JointToolResource(
            JointToolRepository tools,
            JointToolFeed feed,
            Organisations organisations,
            PracticeRights rights,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.tools = tools;
        this.feed = feed;
        this.organisations = organisations;
        this.rights = rights;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listJointTools", summary = "List the joint tools, by title")
    @APIResponseSchema(JointToolSummary[].class)
    public Response list(@BeanParam JointToolFilter filter, @BeanParam ListParams params) {
        var faults = new Faults();
        var contributors = organisations.ids(filter.contributor(), "contributor", faults);
        faults.refuse();
        return lists.answer(tools.matching(filter, contributors), params, JointToolSummary.class, JointToolSummary::of);
    }

    @GET
    @Path("/{tool}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getJointTool", summary = "Get one joint tool by id or slug")
    @APIResponseSchema(JointToolDetail.class)
    public Response get(String tool) {
        var found = tools.get(tool);
        return found.wasCalled(tool)
                ? conditional.moved(tool, found.slug)
                : conditional.answer(JointToolDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createJointTool", summary = "Propose a joint tool, or enter one that is there")
    @APIResponseSchema(value = JointToolDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewJointTool form) {
        var tool = new JointTool(rights.owner(form.owner(), organisations), clock.instant());
        take(tool, form);
        tools.persistAndFlush(tool);
        return conditional.created(tool.slug, feed.changed(tool), tool.version);
    }

    @PATCH
    @Path("/{tool}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("TOOL_STEP")
    @Operation(
            operationId = "updateJointTool",
            summary = "Change a joint tool by a merge patch, or bring it to its next status")
    @APIResponseSchema(JointToolDetail.class)
    public Response update(String tool, MergePatch<NewJointTool> patch) {
        var found = tools.getForUpdate(tool);
        rights.requireEdit(found.ownerId());
        conditional.requireMatch(found.id, found.version);
        var before = NewJointTool.of(found);
        var form = patch.applyTo(before);
        if (form.status() != found.status && !found.status.leadsTo(form.status())) {
            var next = found.status.next().stream().sorted().map(ToolStatus::name);
            throw TOOL_STEP.with("From %s a tool goes to %s", found.status, next.collect(Collectors.joining(", ")));
        }
        found.owner = rights.owner(form.owner(), found.owner, organisations);
        take(found, form);
        var after = NewJointTool.of(found);
        if (after.equals(before)) {
            return conditional.changed(JointToolDetail.of(found), found.version);
        }
        found.updatedAt = clock.instant();
        tools.flush();
        conditional.note(found.id, before, after, found.version);
        return conditional.changed(feed.changed(found), found.version);
    }

    @DELETE
    @Path("/{tool}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteJointTool", summary = "Take a joint tool and its log away")
    public void delete(String tool) {
        var found = tools.getForUpdate(tool);
        rights.requireEdit(found.ownerId());
        conditional.requireMatch(found.id, found.version);
        conditional.forget(found.id);
        tools.delete(found);
        tools.flush();
        feed.deleted(found);
    }

    private void take(JointTool tool, NewJointTool form) {
        var faults = new Faults();
        var contributors = organisations.resolve(form.contributors(), faults);
        String club = form.club();
        var of = club == null
                ? null
                : faults.collect(() -> organisations.network(club, "/club")).orElse(null);
        faults.refuse();
        String slug = tools.freeSlug(form.slug(), form.title(), tool.id);
        tool.take(form, slug, of, contributors, clock.instant());
    }
}
