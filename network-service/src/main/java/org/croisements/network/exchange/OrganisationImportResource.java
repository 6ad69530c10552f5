package org.croisements.network.exchange;

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
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.organisation.OrganisationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports of organisations. */
@Path("/api/v1/organisation-imports")
@Tag(name = "Organisations", description = "Resource centres, authorities, partners: who they are and what they cover")
class OrganisationImportResource {

    private final OrganisationRepository organisations;
    private final OrganisationService service;
    private final JsonBodies bodies;
    private final ObjectMapper mapper;
    private final Imports imports;

    OrganisationImportResource(
            OrganisationRepository organisations,
            OrganisationService service,
            JsonBodies bodies,
            ObjectMapper mapper,
            Imports imports) {
        this.organisations = organisations;
        this.service = service;
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
            operationId = "importOrganisations",
            summary = "Add or update organisations from a file, line by line",
            description =
                    "An organisation is known by its source's `externalId`. Of one that is there, what a line does not speak of stays, and an empty cell takes away; the columns `siren`, `siret` and `rna` add to `identifiers`. The same rights and rules hold as for a single organisation.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importOrganisations(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Parameter(description = "Add organisations although others seem to be the same") @RestQuery
                    boolean allowDuplicates,
            @Schema(
                            description = "Organisations, one a line",
                            examples = {
                                "externalId.scheme,externalId.value,name,kind,siret,seat.city\nannuaire-dreets,STR-42,Entreprendre Ensemble,ASSOCIATION,,Dunkerque\n",
                                "{\"externalId\": {\"scheme\": \"annuaire-dreets\", \"value\": \"STR-42\"}, \"name\": \"Entreprendre Ensemble\", \"kind\": \"ASSOCIATION\"}\n"
                            })
                    InputStream file) {
        var importer = new OrganisationImport(organisations, service, bodies, mapper, allowDuplicates);
        return imports.take(importer, dryRun, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getOrganisationImport", summary = "Get the report of an import of organisations")
    @APIResponseSchema(ImportReport.class)
    public Response get(UUID id) {
        return imports.report(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listOrganisationImportLines",
            summary = "List what became of the lines of an import of organisations")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        return imports.lines(id, filter, params);
    }
}
