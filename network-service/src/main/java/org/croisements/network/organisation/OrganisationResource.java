package org.croisements.network.organisation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.network.NetworkProblem.RECORD_IN_USE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organisations of the directory. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Resource centres, authorities, partners: who they are and what they cover")
class OrganisationResource {

    private static final String TYPE = "organisation";
    private static final String SCOPE = "network:write";

    private final OrganisationRepository organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Changes changes;
    private final Caller caller;
    private final Event<OrganisationRenamed> renamed;
    private final Clock clock;

    OrganisationResource(
            OrganisationRepository organisations,
            Lists lists,
            Conditional conditional,
            Changes changes,
            Caller caller,
            Event<OrganisationRenamed> renamed,
            Clock clock) {
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.changes = changes;
        this.caller = caller;
        this.renamed = renamed;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listOrganisations", summary = "List the organisations of the directory, by name")
    @APIResponseSchema(OrganisationSummary[].class)
    public Response list(@BeanParam OrganisationFilter filter, @BeanParam ListParams params) {
        var host = organisations.resolveGiven(filter.hostedBy(), "hostedBy");
        return lists.answer(
                organisations.matching(filter, host == null ? null : host.id),
                params,
                OrganisationSummary.class,
                OrganisationSummary::of);
    }

    @GET
    @Path("/{organisation}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getOrganisation", summary = "Get one organisation by id or slug")
    @APIResponseSchema(OrganisationDetail.class)
    public Response get(String organisation) {
        var found = organisations.get(organisation);
        return found.formerSlugs.contains(organisation)
                ? conditional.moved(organisation, found.slug)
                : conditional.answer(detail(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createOrganisation", summary = "Add an organisation to the directory")
    @APIResponseSchema(value = OrganisationDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewOrganisation form) {
        requireMayHaveKind(form.kind());
        var owner = caller.isNetworkAdmin() ? null : caller.ownerOf(null);
        requireMayEdit(owner);
        var organisation = new Organisation(owner, clock.instant());
        take(organisation, form);
        organisations.persistAndFlush(organisation);
        organisation.predecessors.forEach(this::republish);
        return conditional.created(organisation.slug, publish(organisation), organisation.version);
    }

    @PATCH
    @Path("/{organisation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateOrganisation", summary = "Change an organisation by a merge patch")
    @APIResponseSchema(OrganisationDetail.class)
    public Response update(String organisation, MergePatch<NewOrganisation> patch) {
        var found = organisations.getForUpdate(organisation);
        requireMayEdit(found);
        conditional.requireMatch(found.version);
        var before = NewOrganisation.of(found);
        var predecessors = Set.copyOf(found.predecessors);
        take(found, patch.applyTo(before));
        var after = NewOrganisation.of(found);
        if (after.equals(before)) {
            return conditional.changed(detail(organisations.asStored(found)), found.version);
        }
        if (before.kind() != OrganisationKind.RESOURCE_CENTRE) {
            requireMayHaveKind(after.kind());
        }
        organisations.flush();
        var affected = difference(predecessors, Set.copyOf(found.predecessors));
        if (!after.name().equals(before.name()) || !Objects.equals(after.slug(), before.slug())) {
            renamed.fire(new OrganisationRenamed(found));
            affected.addAll(organisations.showing(found));
        }
        affected.forEach(this::republish);
        return conditional.changed(publish(found), found.version);
    }

    @DELETE
    @Path("/{organisation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deleteOrganisation", summary = "Take an organisation out of the directory")
    public void delete(String organisation) {
        var found = organisations.getForUpdate(organisation);
        requireMayEdit(found);
        conditional.requireMatch(found.version);
        requireMayHaveKind(found.kind);
        var predecessors = List.copyOf(found.predecessors);
        organisations.deleteUnlessNamed(found, RECORD_IN_USE);
        predecessors.forEach(this::republish);
        changes.deleted(TYPE, found.id, found.slug, found.version + 1);
    }

    private void requireMayHaveKind(OrganisationKind kind) {
        if (kind == OrganisationKind.RESOURCE_CENTRE && !caller.isNetworkAdmin()) {
            throw FORBIDDEN.with("Only a network administrator adds or removes a resource centre");
        }
    }

    private void requireMayEdit(Organisation organisation) {
        if (!caller.mayEdit(organisation.id, SCOPE)) {
            requireMayEdit(organisation.ownerId);
        }
    }

    private void requireMayEdit(@Nullable UUID owner) {
        if (!caller.mayEdit(owner, SCOPE)) {
            throw FORBIDDEN.with("The organisation belongs to another centre");
        }
    }

    private void take(Organisation organisation, NewOrganisation form) {
        String slug = organisations.freeSlug(form.slug(), form.name(), organisation.id);
        var host = organisations.resolveGiven(form.hostedBy(), "/hostedBy");
        var before = organisations.resolveAll(form.predecessors(), "/predecessors");
        LinkRules.check(organisation, form, host, before);
        organisation.take(form, slug, host, before, clock.instant());
    }

    /** An organisation shows its successors: those that have one more or one less show something new. */
    private static Set<Organisation> difference(Set<Organisation> before, Set<Organisation> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(o -> before.contains(o) != after.contains(o))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void republish(Organisation organisation) {
        organisations.touch(organisation);
        publish(organisation);
    }

    private OrganisationDetail detail(Organisation organisation) {
        return OrganisationDetail.of(organisation, organisations.successors(organisation));
    }

    private OrganisationDetail publish(Organisation organisation) {
        var detail = detail(organisation);
        changes.changed(TYPE, organisation.id, organisation.slug, organisation.version, detail);
        return detail;
    }
}
