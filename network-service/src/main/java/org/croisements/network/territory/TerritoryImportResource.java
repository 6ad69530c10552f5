package org.croisements.network.territory;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.croisements.kit.imports.ImportFilter;
import org.croisements.kit.imports.ImportLine;
import org.croisements.kit.imports.ImportReport;
import org.croisements.kit.imports.Imports;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports of the territorial reference. */
@Path("/api/v1/territory-imports")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT and priority quarters by official code")
class TerritoryImportResource {

    private final TerritoryImport importer;
    private final Imports imports;

    TerritoryImportResource(TerritoryImport importer, Imports imports) {
        this.importer = importer;
        this.imports = imports;
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Unversioned
    @Consumes({CSV_TYPE, NDJSON_TYPE})
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importTerritories",
            summary = "Add or update territories from a file, line by line",
            description =
                    "A territory is known by kind and code, and a line says all of it; parents are KIND:code joined by a bar. What is right is kept even where other lines are rejected; the same file again changes nothing.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importTerritories(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Schema(
                            description = "Territories, one a line",
                            examples = {
                                "kind,code,name,population,parents,siren,type\nCOMMUNE,35238,Rennes,227830,REGION:53|DEPARTMENT:35,213502388,\n",
                                "{\"kind\": \"REGION\", \"code\": \"53\", \"name\": \"Bretagne\"}\n"
                            })
                    InputStream file) {
        return imports.take(importer, dryRun, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getTerritoryImport", summary = "Get the report of an import of territories")
    @APIResponseSchema(ImportReport.class)
    public Response get(UUID id) {
        return imports.report(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listTerritoryImportLines",
            summary = "List what became of the lines of an import of territories")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        return imports.lines(id, filter, params);
    }
}
