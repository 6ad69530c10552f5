package org.croisements.practices.intake;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.input.Text;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Imports of practices. */
@Path("/api/v1/practice-imports")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeImportResource {

    private final PracticeRepository practices;
    private final PracticeService service;
    private final TombstoneProposalRepository proposals;
    private final JsonBodies bodies;
    private final ObjectMapper mapper;
    private final Imports imports;

    PracticeImportResource(
            PracticeRepository practices,
            PracticeService service,
            TombstoneProposalRepository proposals,
            JsonBodies bodies,
            ObjectMapper mapper,
            Imports imports) {
        this.practices = practices;
        this.service = service;
        this.proposals = proposals;
        this.bodies = bodies;
        this.mapper = mapper;
        this.imports = imports;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Unversioned
    @Consumes({CSV_TYPE, NDJSON_TYPE})
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importPractices",
            summary = "Add or update practices from a file, line by line",
            description =
                    "A practice is known by its catalogue's `externalId`. Of one that is there, what a line does not speak of stays, and an empty cell takes away. With `harvest` the file is the whole of that catalogue: what it no longer has is proposed to be withdrawn. The same rights and rules hold as for a single practice.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importPractices(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Parameter(
                            description = "The catalogue that the file holds whole, by its scheme",
                            example = "carte-dev-eco")
                    @RestQuery
                    @Nullable
                    @Text(
                            max = 50,
                            pattern = "[a-z0-9]+([.-][a-z0-9]+)*",
                            allowed = "small letters, digits, hyphens and dots")
                    String harvest,
            @Schema(
                            description = "Practices, one a line",
                            examples = {
                                "externalId.scheme,externalId.value,title,kind,stage,summary\ncarte-dev-eco,FICHE-42,Garage du numérique,PRACTICE,RUNNING,Un lieu pour les jeunes\n",
                                "{\"externalId\": {\"scheme\": \"carte-dev-eco\", \"value\": \"FICHE-42\"}, \"title\": \"Garage du numérique\", \"kind\": \"PRACTICE\", \"stage\": \"RUNNING\"}\n"
                            })
                    InputStream file) {
        var importer = new PracticeImport(practices, service, bodies, mapper, harvest);
        var report = imports.take(importer, dryRun, file);
        if (harvest != null && !dryRun && !importer.seen().isEmpty()) {
            proposals.propose(harvest, importer.seen());
        }
        return report;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getPracticeImport", summary = "Get the report of an import of practices")
    @APIResponseSchema(ImportReport.class)
    public Response get(UUID id) {
        return imports.report(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listPracticeImportLines",
            summary = "List what became of the lines of an import of practices")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        return imports.lines(id, filter, params);
    }
}
