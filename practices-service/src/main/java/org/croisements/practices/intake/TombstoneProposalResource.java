package org.croisements.practices.intake;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What harvested catalogues no longer have. Nothing is withdrawn by a machine: a patch of the practice does it. */
@Path("/api/v1/tombstone-proposals")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class TombstoneProposalResource {

    private final TombstoneProposalRepository proposals;
    private final Lists lists;

    TombstoneProposalResource(TombstoneProposalRepository proposals, Lists lists) {
        this.proposals = proposals;
        this.lists = lists;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MODERATOR, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listTombstoneProposals",
            summary = "List what harvested catalogues no longer have of the caller's practices, the last one first")
    @APIResponseSchema(TombstoneProposalDetail[].class)
    public Response list(@BeanParam ListParams params) {
        return Conditional.unstored(
                lists.answer(proposals.ofCaller(), params, TombstoneProposalDetail.class, TombstoneProposalDetail::of));
    }
}
