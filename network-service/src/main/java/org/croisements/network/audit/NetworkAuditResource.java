package org.croisements.network.audit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.audit.AuditFilter;
import org.croisements.kit.audit.AuditReading;
import org.croisements.kit.audit.AuditSummary;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what in network-service. */
@Path("/api/v1/audit/network")
@Tag(name = "Audit", description = "Who did what, and who was refused what")
@RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN})
class NetworkAuditResource {

    private final AuditReading audit;

    NetworkAuditResource(AuditReading audit) {
        this.audit = audit;
    }

    @GET
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listNetworkAudit",
            summary = "List who did what in network-service, the latest first",
            description = "An administrator of a centre sees what its members and keys did, one of the network all."
                    + " Entries are kept for three years. They name records and versions, never what stands in them."
                    + " What known callers were refused for want of rights is there within ten seconds.")
    @APIResponseSchema(AuditSummary[].class)
    public Response list(@BeanParam AuditFilter filter, @BeanParam ListParams params) {
        return audit.answer(filter, params);
    }
}
