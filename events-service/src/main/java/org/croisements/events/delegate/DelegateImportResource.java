package org.croisements.events.delegate;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
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
import org.croisements.events.batch.OpenDesks;
import org.croisements.events.delegation.DelegationRights;
import org.croisements.events.registration.KnownEvents;
import org.croisements.kit.imports.ImportFilter;
import org.croisements.kit.imports.ImportLine;
import org.croisements.kit.imports.ImportReport;
import org.croisements.kit.imports.Imports;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Files of a delegation's people. */
@Path("/api/v1/events/{event}/delegations/{delegation}/people-imports")
@Tag(name = "Delegations", description = "Organisations that come to an event together, led by a centre")
class DelegateImportResource {

    private final KnownEvents events;
    private final DelegationRights rights;
    private final DelegationNaming naming;
    private final OpenDesks desks;
    private final JsonBodies bodies;
    private final Imports imports;

    DelegateImportResource(
            KnownEvents events,
            DelegationRights rights,
            DelegationNaming naming,
            OpenDesks desks,
            JsonBodies bodies,
            Imports imports) {
        this.events = events;
        this.rights = rights;
        this.naming = naming;
        this.desks = desks;
        this.bodies = bodies;
        this.imports = imports;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Unversioned
    @Consumes({CSV_TYPE, NDJSON_TYPE})
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importDelegationPeople",
            summary = "Name a delegation's people from a file, line by line",
            description =
                    "Each line names one person, who takes one of the delegation's seats. The columns are those of a person, and `sessions`, ids joined by a bar. Who has been named already is left as they are, so the same file can be sent again with more lines. A line that finds no seat any more, or a person who comes otherwise, is rejected and takes no other with it.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importDelegationPeople(
            String event,
            String delegation,
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Schema(
                            description = "People, one a line",
                            examples = {
                                "givenName,familyName,email,function,organisation\nClaire,Le Goff,claire.legoff@example.org,Cheffe de projet,oriv\n",
                                "{\"givenName\": \"Claire\", \"familyName\": \"Le Goff\", \"email\": \"claire.legoff@example.org\"}\n"
                            })
                    InputStream file) {
        var of = events.read(event);
        rights.requireNames(rights.seen(delegation, of));
        return imports.take(new DelegateImporter(of, delegation, rights, naming, desks, bodies), dryRun, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getDelegationPeopleImport", summary = "Get the report of an import of people")
    @APIResponseSchema(ImportReport.class)
    public Response get(String event, String delegation, UUID id) {
        rights.seen(delegation, events.read(event));
        return unstored(imports.report(id));
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listDelegationPeopleImportLines",
            summary = "List what became of the lines of an import of people")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(
            String event, String delegation, UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        rights.seen(delegation, events.read(event));
        return unstored(imports.lines(id, filter, params));
    }
}
