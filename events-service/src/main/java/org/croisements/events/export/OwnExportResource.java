package org.croisements.events.export;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.croisements.events.own.LinkHolder;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.openapi.Unversioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** All that is kept of whoever holds a registration's link, for the event of the registration. */
@Path("/api/v1/own-registration/export")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnExportResource {

    private final LinkHolder holder;
    private final ExportRepository export;

    OwnExportResource(LinkHolder holder, ExportRepository export) {
        this.holder = holder;
        this.export = export;
    }

    @GET
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Problems("LINK_NOT_FOUND")
    @Operation(
            operationId = "exportOwnRegistration",
            summary = "Get all that is kept of oneself for an event, by the registration's link")
    @APIResponseSchema(AttendeeExport.class)
    public Response get(
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link) {
        return unstored(Response.ok(new AttendeeExport(export.of(List.of(holder.registration(link)))))
                .build());
    }
}
