package org.croisements.network.workinggroup;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

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
import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.Views;
import org.croisements.network.membership.OwnClub;
import org.croisements.network.network.Network;
import org.croisements.network.network.NetworkRepository;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.person.PersonRepository;
import org.croisements.network.person.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members of a network work on together. Who leads the network edits it: see {@link OwnClub#isLedByCaller}. */
@Path("/api/v1/networks/{network}/working-groups")
@Tag(name = "Working groups", description = "Who works on what in a network or club, and what comes of it")
class WorkingGroupResource {

    private final WorkingGroupRepository groups;
    private final WorkingGroupFeed feed;
    private final NetworkRepository networks;
    private final OwnClub ownClub;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Lists lists;
    private final Conditional conditional;
    private final Views views;
    private final Caller caller;
    private final Clock clock;

    WorkingGroupResource(
            WorkingGroupRepository groups,
            WorkingGroupFeed feed,
            NetworkRepository networks,
            OwnClub ownClub,
            OrganisationRepository organisations,
            PersonRepository people,
            Lists lists,
            Conditional conditional,
            Views views,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.feed = feed;
        this.networks = networks;
        this.ownClub = ownClub;
        this.organisations = organisations;
        this.people = people;
        this.lists = lists;
        this.conditional = conditional;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listWorkingGroups", summary = "List the working groups of a network, by name")
    @APIResponseSchema(WorkingGroupDetail[].class)
    public Response list(String network, @BeanParam WorkingGroupFilter filter, @BeanParam ListParams params) {
        var of = networks.get(network);
        if (of.wasCalled(network)) {
            return conditional.moved(network, of.slug());
        }
        var members = organisations.familyGiven(filter.organisation(), "organisation");
        var viewer = Viewer.of(caller);
        return unstored(lists.answer(
                groups.matching(of, filter, members),
                params,
                WorkingGroupDetail.class,
                group -> WorkingGroupDetail.of(group, viewer)));
    }

    @GET
    @Path("/{group}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getWorkingGroup", summary = "Get one working group of a network by id")
    @APIResponseSchema(WorkingGroupDetail.class)
    public Response get(String network, String group) {
        var of = networks.get(network);
        if (of.wasCalled(network)) {
            return conditional.moved(network, of.slug());
        }
        var found = groups.get(of, group);
        var detail = detail(found);
        return unstored(
                ownClub.isLedByCaller(of)
                        ? conditional.answer(detail, found.version)
                        : conditional.answer(views.bytes(detail), APPLICATION_JSON));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createWorkingGroup", summary = "Add a working group to a network")
    @APIResponseSchema(value = WorkingGroupDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(String network, NewWorkingGroup form) {
        var group = new WorkingGroup(led(network), clock.instant());
        group.take(form, members(form), Viewer.of(caller), clock.instant());
        groups.persistAndFlush(group);
        feed.tell(group);
        return unstored(conditional.created(group.id.toString(), detail(group), group.version));
    }

    @PATCH
    @Path("/{group}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateWorkingGroup", summary = "Change a working group by a merge patch")
    @APIResponseSchema(WorkingGroupDetail.class)
    public Response update(String network, String group, MergePatch<NewWorkingGroup> patch) {
        var found = groups.getForUpdate(led(network), group);
        conditional.requireMatch(found.id, found.version);
        var editor = Viewer.of(caller);
        var before = NewWorkingGroup.of(found, editor);
        var form = patch.applyTo(before);
        found.take(form, members(form), editor, clock.instant());
        var after = NewWorkingGroup.of(found, editor);
        if (after.equals(before)) {
            groups.asStored(found);
        } else {
            groups.flush();
            conditional.note(found.id, before, after, found.version);
            feed.tell(found);
        }
        return unstored(conditional.changed(detail(found), found.version));
    }

    @DELETE
    @Path("/{group}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteWorkingGroup", summary = "Take a working group out of a network")
    public void delete(String network, String group) {
        var found = groups.getForUpdate(led(network), group);
        conditional.requireMatch(found.version);
        groups.delete(found);
        feed.tellDeleted(found);
    }

    private Network led(String network) {
        var found = networks.get(network);
        ownClub.requireLedByCaller(found);
        return found;
    }

    private List<GroupMember> members(NewWorkingGroup form) {
        var members = new ArrayList<GroupMember>();
        var faults = new ArrayList<Fault>();
        for (var member : form.members()) {
            String where = "/members/" + members.size();
            var named = new GroupMember(
                    organisations.resolveGiven(member.organisation(), where + "/organisation"),
                    people.resolveGiven(member.person(), where + "/person"),
                    member.leads());
            if (members.stream().anyMatch(named::isSameAs)) {
                faults.add(Fault.at(where, "DUPLICATE", "The member stands before"));
            }
            members.add(named);
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_BODY, "A member stands twice", faults);
        }
        return members;
    }

    private WorkingGroupDetail detail(WorkingGroup group) {
        return WorkingGroupDetail.of(group, Viewer.of(caller));
    }
}
