package org.croisements.kit.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports of notes, for everybody. */
@Path("/api/v1/note-imports")
@PermitAll
class NoteImportResource {

    private final NoteImporter importer;
    private final Imports imports;

    NoteImportResource(NoteImporter importer, Imports imports) {
        this.importer = importer;
        this.imports = imports;
    }

    @POST
    @Consumes({Format.CSV_TYPE, Format.NDJSON_TYPE})
    @Produces("application/json")
    @Operation(operationId = "importNotes", summary = "Import notes")
    @APIResponseSchema(value = ImportReport.class, responseCode = "201")
    public Response importNotes(@RestQuery boolean dryRun, @Schema(examples = {"key\n1\n", "{}"}) InputStream file) {
        return imports.take(importer, dryRun, file);
    }

    @GET
    @Path("/{id}")
    @Produces("application/json")
    @Operation(operationId = "getNoteImport", summary = "Get a report")
    @APIResponseSchema(ImportReport.class)
    public Response get(UUID id) {
        return imports.report(id);
    }

    @GET
    @Path("/{id}/lines")
    @Produces({"application/json", Format.CSV_TYPE, Format.NDJSON_TYPE})
    @Operation(operationId = "listNoteImportLines", summary = "List the lines")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        return imports.lines(id, filter, params);
    }
}
