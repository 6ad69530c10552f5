package org.croisements.network.network;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.network.NetworkProblem.RECORD_IN_USE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
import java.util.Objects;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.organisation.OrganisationRenamed;
import org.croisements.network.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The networks and clubs of the directory. They belong to the network as a whole, so only its administrators edit them. */
@Path("/api/v1/networks")
@Tag(name = "Networks", description = "Networks, clubs, associations and federations of the field")
class NetworkResource {

    private static final String TYPE = "network";

    private final NetworkRepository networks;
    private final OrganisationRepository organisations;
    private final Lists lists;
    private final Conditional conditional;
    private final Changes changes;
    private final Event<NetworkRenamed> renamed;
    private final Event<NetworkDeleting> deleting;
    private final Clock clock;

    NetworkResource(
            NetworkRepository networks,
            OrganisationRepository organisations,
            Lists lists,
            Conditional conditional,
            Changes changes,
            Event<NetworkRenamed> renamed,
            Event<NetworkDeleting> deleting,
            Clock clock) {
        this.networks = networks;
        this.organisations = organisations;
        this.lists = lists;
        this.conditional = conditional;
        this.changes = changes;
        this.renamed = renamed;
        this.deleting = deleting;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listNetworks", summary = "List networks and clubs, by name")
    @APIResponseSchema(NetworkSummary[].class)
    public Response list(@BeanParam NetworkFilter filter, @BeanParam ListParams params) {
        var parent = networks.idGiven(filter.parent(), "parent");
        var supporters = organisations.familyGiven(filter.supporter(), "supporter");
        return lists.answer(
                networks.matching(filter, parent, supporters), params, NetworkSummary.class, NetworkSummary::of);
    }

    @GET
    @Path("/{network}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getNetwork", summary = "Get one network or club by id or slug")
    @APIResponseSchema(NetworkDetail.class)
    public Response get(String network) {
        var found = networks.get(network);
        return found.formerSlugs.contains(network)
                ? conditional.moved(network, found.slug)
                : conditional.answer(NetworkDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createNetwork", summary = "Add a network or club to the directory")
    @APIResponseSchema(value = NetworkDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewNetwork form) {
        var network = new Network(clock.instant());
        take(network, form);
        networks.persistAndFlush(network);
        return conditional.created(network.slug, publish(network), network.version);
    }

    @PATCH
    @Path("/{network}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateNetwork", summary = "Change a network or club by a merge patch")
    @APIResponseSchema(NetworkDetail.class)
    public Response update(String network, MergePatch<NewNetwork> patch) {
        var found = networks.getForUpdate(network);
        conditional.requireMatch(found.id, found.version);
        var before = NewNetwork.of(found);
        take(found, patch.applyTo(before));
        var after = NewNetwork.of(found);
        if (after.equals(before)) {
            return conditional.changed(NetworkDetail.of(networks.asStored(found)), found.version);
        }
        networks.flush();
        conditional.note(found.id, before, after, found.version);
        if (!after.name().equals(before.name()) || !Objects.equals(after.slug(), before.slug())) {
            renamed.fire(new NetworkRenamed(found));
            networks.childrenOf(found).forEach(this::republish);
        }
        return conditional.changed(publish(found), found.version);
    }

    @DELETE
    @Path("/{network}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Operation(operationId = "deleteNetwork", summary = "Take a network or club out of the directory")
    public void delete(String network) {
        var found = networks.getForUpdate(network);
        conditional.requireMatch(found.version);
        deleting.fire(new NetworkDeleting(found));
        networks.deleteUnlessNamed(found, RECORD_IN_USE);
        changes.deleted(TYPE, found.id, found.slug, found.version + 1);
    }

    private void take(Network network, NewNetwork form) {
        String slug = networks.freeSlug(form.slug(), form.name(), network.id);
        var parent = networks.resolveGiven(form.parent(), "/parent");
        var supporters = organisations.resolveAll(form.supporters(), "/supporters");
        LinkRules.check(network, parent, supporters);
        network.take(form, slug, parent, supporters, clock.instant());
    }

    void republishSupported(@Observes OrganisationRenamed renamed) {
        networks.supportedBy(renamed.organisation()).forEach(this::republish);
    }

    private void republish(Network network) {
        networks.touch(network);
        publish(network);
    }

    private NetworkDetail publish(Network network) {
        var detail = NetworkDetail.of(network);
        changes.changed(TYPE, network.id, network.slug, network.version, detail);
        return detail;
    }
}
