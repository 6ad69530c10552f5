package org.croisements.network.territoryimport;

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
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.croisements.kit.change.Changes;
import org.croisements.kit.imports.ImportFilter;
import org.croisements.kit.imports.ImportLine;
import org.croisements.kit.imports.ImportReport;
import org.croisements.kit.imports.Imports;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.croisements.network.territory.TerritoryRepository;
import org.croisements.network.territoryfile.TerritoryFile;
import org.croisements.network.territoryfile.TerritoryFile.Edition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Imports of the territorial reference and of the published files on priority quarters and city contracts. */
@Path("/api/v1/territory-imports")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT, priority quarters and city contracts")
class TerritoryImportResource {

    private final Imports imports;
    private final TerritoryRepository territories;
    private final TerritoryReview review;
    private final JsonBodies bodies;
    private final Changes changes;
    private final Clock clock;
    private final ResourceInfo resource;

    TerritoryImportResource(
            Imports imports,
            TerritoryRepository territories,
            TerritoryReview review,
            JsonBodies bodies,
            Changes changes,
            Clock clock,
            ResourceInfo resource) {
        this.imports = imports;
        this.territories = territories;
        this.review = review;
        this.bodies = bodies;
        this.changes = changes;
        this.clock = clock;
        this.resource = resource;
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
                    "A territory is known by kind, code and generation. What the file says is kept as it is; what is wrong with it is flagged in `quality`. What is right is kept even where other lines are rejected; the same file again changes nothing. Columns of the published files may be written as published, `code_territoire`, or `codeTerritoire`.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importTerritories(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Parameter(description = "The form of the file, which tells its columns; REFERENCE unless said")
                    @RestQuery
                    @Nullable
                    TerritoryFormat format,
            @Parameter(
                            description =
                                    "The day whose state the file describes: where a territory lies somewhere else than in an earlier edition, it has moved on that day; an earlier edition than the one known changes nothing",
                            example = "2026-01-01")
                    @RestQuery
                    @Nullable
                    LocalDate edition,
            @Schema(
                            description = "Territories, one a line",
                            examples = {
                                "kind,code,name,population,parents,siren,type\nCOMMUNE,35238,Rennes,227830,REGION:53|DEPARTMENT:35,213502388,\n",
                                "{\"kind\": \"REGION\", \"code\": \"53\", \"name\": \"Bretagne\"}\n"
                            })
                    InputStream file) {
        var form = (format == null ? TerritoryFormat.REFERENCE : format).file();
        var report = imports.take(importer(form, new Edition(edition)), dryRun, file);
        if (!dryRun) {
            review.review(resource.getResourceMethod());
        }
        return report;
    }

    private <R> TerritoryImporter<R> importer(TerritoryFile<R> form, Edition edition) {
        return new TerritoryImporter<>(form, edition, territories, bodies, changes, clock);
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
