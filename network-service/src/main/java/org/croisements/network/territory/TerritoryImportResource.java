package org.croisements.network.territory;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.croisements.kit.page.Format;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of the territorial reference. */
@Path("/api/v1/territory-imports")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT and priority quarters by official code")
class TerritoryImportResource {

    private final TerritoryImport imports;

    TerritoryImportResource(TerritoryImport imports) {
        this.imports = imports;
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Consumes(Format.CSV_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importTerritories",
            summary = "Add or update territories from CSV, line by line",
            description =
                    "Takes UTF-8 CSV with the header kind,code,name,population,parents,siren,type; parents are KIND:code joined by a bar. A territory is known by kind and code. What is right is kept even where other lines are refused; the same file again changes nothing.")
    @APIResponseSchema(ImportReport.class)
    public Response importTerritories(InputStream csv) {
        return Response.ok(imports.read(csv)).build();
    }
}
