package org.croisements.events.openagendaimport;

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
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.EventService;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.publication.Publication;
import org.croisements.events.subject.EventFormat;
import org.croisements.events.theme.ThemeWords;
import org.croisements.kit.imports.ImportFilter;
import org.croisements.kit.imports.ImportLine;
import org.croisements.kit.imports.ImportReport;
import org.croisements.kit.imports.Imports;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Imports of events from OpenAgenda. */
@Path("/api/v1/openagenda-imports")
@Tag(name = "Events", description = "Forums, meetings, seminars, visits: what the centres organise")
class OpenAgendaImportResource {

    private final EventRepository events;
    private final EventService service;
    private final ImportedEventRepository imported;
    private final Organisations organisations;
    private final ThemeWords themes;
    private final JsonBodies bodies;
    private final Imports imports;
    private final Caller caller;

    OpenAgendaImportResource(
            EventRepository events,
            EventService service,
            ImportedEventRepository imported,
            Organisations organisations,
            ThemeWords themes,
            JsonBodies bodies,
            Imports imports,
            Caller caller) {
        this.events = events;
        this.service = service;
        this.imported = imported;
        this.organisations = organisations;
        this.themes = themes;
        this.bodies = bodies;
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Unversioned
    @Consumes(NDJSON_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importOpenAgendaEvents",
            summary = "Add or update events from OpenAgenda, one a line",
            description =
                    "Each line is an event as OpenAgenda's second version gives it. Its `uid` is what the owner's event is known by again. Times are told on the clocks of its `timezone`; keywords that name a theme become themes; several languages give alternate titles. `detail` of each line says what was not taken. Of an event that is there, organisers, audience, format and publication stay.")
    @APIResponseSchema(
            value = ImportReport.class,
            responseCode = "201",
            responseDescription = "Done; what became of the lines")
    public Response importOpenAgendaEvents(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Parameter(description = "What kind of event the new ones are; OTHER unless said") @RestQuery @Nullable
                    EventFormat format,
            @Parameter(
                            description =
                                    "How far the new ones are on their way: DRAFT, IN_REVIEW or PUBLISHED; as the `state` of each says unless given")
                    @RestQuery
                    @Nullable
                    Publication publication,
            @Parameter(
                            description =
                                    "Organisation that they belong to, by id or slug; the caller's own unless said",
                            example = "reso-villes")
                    @RestQuery
                    @Nullable
                    String owner,
            @Schema(
                            description = "Events, one a line",
                            examples =
                                    "{\"uid\": 53192641, \"title\": {\"fr\": \"Forum Cités Cap\"}, \"timezone\": \"Europe/Paris\", \"timings\": [{\"begin\": \"2018-06-05T09:30:00+02:00\", \"end\": \"2018-06-05T17:00:00+02:00\"}]}\n")
                    InputStream file) {
        if (publication != null && !publication.isFirst()) {
            throw Fault.in("publication", "OUT_OF_ORDER", "a new event is DRAFT, IN_REVIEW or PUBLISHED")
                    .alone();
        }
        var asked = owner == null ? null : organisations.resolve(owner, "owner").id();
        var defaults = new AgendaImporter.Defaults(
                caller.ownerOf(asked),
                (format == null ? EventFormat.OTHER : format).name(),
                publication == null ? "" : publication.name());
        return imports.take(
                new AgendaImporter(events, service, imported, bodies, themes.known(), defaults), dryRun, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getOpenAgendaImport", summary = "Get the report of an import of events")
    @APIResponseSchema(ImportReport.class)
    public Response get(UUID id) {
        return imports.report(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listOpenAgendaImportLines",
            summary = "List what became of the lines of an import of events, and what of them was not taken")
    @APIResponseSchema(ImportLine[].class)
    public Response lines(UUID id, @BeanParam ImportFilter filter, @BeanParam ListParams params) {
        return imports.lines(id, filter, params);
    }
}
