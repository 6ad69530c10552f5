package org.croisements.network.merge;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.network.organisation.OrganisationMerging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges of organisations. */
@Path("/api/v1/organisation-merges")
@Tag(name = "Organisations", description = "Resource centres, authorities, partners: who they are and what they cover")
class OrganisationMergeResource {

    private final OrganisationMergeRepository merges;
    private final OrganisationMerging merging;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    OrganisationMergeResource(
            OrganisationMergeRepository merges,
            OrganisationMerging merging,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.merges = merges;
        this.merging = merging;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.MODERATOR})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listOrganisationMerges", summary = "List the merges of organisations, the latest first")
    @APIResponseSchema(OrganisationMergeDetail[].class)
    public Response list(@BeanParam ListParams params) {
        return lists.answer(merges.all(), params, OrganisationMergeDetail.class, OrganisationMergeDetail::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.MODERATOR})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getOrganisationMerge", summary = "Get one merge of organisations")
    @APIResponseSchema(OrganisationMergeDetail.class)
    public Response get(UUID id) {
        var merge = merges.get(id);
        return conditional.answer(OrganisationMergeDetail.of(merge), merge.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.MODERATOR})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "createOrganisationMerge",
            summary = "Merge an organisation into another one",
            description =
                    "The addresses of the one that goes answer 308 to the one that stays, which takes over its names and identifiers; what refers to the one shows the other. The feed tells it as MERGED.")
    @Problems({"ORGANISATION_MERGED", "CIRCULAR_MERGE"})
    @APIResponseSchema(value = OrganisationMergeDetail.class, responseCode = "201", responseDescription = "Merged")
    public Response create(NewOrganisationMerge form) {
        var pair = merging.lock(form.organisation(), form.into());
        var merge = new OrganisationMerge(pair.merged(), pair.survivor(), merging.merge(pair), clock.instant());
        merges.persistAndFlush(merge);
        return conditional.created(merge.id.toString(), OrganisationMergeDetail.of(merge), merge.version);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.MODERATOR})
    @Write
    @Unversioned
    @Operation(
            operationId = "undoOrganisationMerge",
            summary = "Undo a merge of organisations",
            description =
                    "The organisation that went is back with all that refers to it; the one that stayed loses what it took over. A merge of the one that stayed must be undone first.")
    @Problems("ORGANISATION_MERGED")
    public void undo(UUID id) {
        var merge = merges.getForUpdate(id);
        var pair = merging.lock(merge.merged, merge.survivor);
        var taken = merge.taken();
        merges.delete(merge);
        merges.flush();
        merging.release(pair, taken);
        for (var other : merges.into(merge.survivor)) {
            other.add(merging.takeAgain(other.merged, pair.survivor(), taken));
        }
        merging.tellUndone(pair);
    }
}
