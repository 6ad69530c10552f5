package org.croisements.network.exchange;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.network.organisation.OrganisationFilter;
import org.croisements.network.organisation.OrganisationRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations as data.inclusion takes them. */
@Path("/api/v1/structures")
@Tag(name = "Organisations", description = "Resource centres, authorities, partners: who they are and what they cover")
class StructureResource {

    /** The schema knows no name of fewer than three characters. */
    private static final String LONG_ENOUGH = "length(trim(trailing '.' from o.name)) >= 3";

    private final OrganisationRepository organisations;
    private final Lists lists;
    private final UriInfo uri;
    private final Clock clock;

    StructureResource(OrganisationRepository organisations, Lists lists, UriInfo uri, Clock clock) {
        this.organisations = organisations;
        this.lists = lists;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listStructures",
            summary = "List the organisations as structures of data.inclusion",
            description =
                    "The fields are those of its schema, version 1; the filters are those of organisations. Whose name has fewer"
                            + " than three characters is not there, since the schema knows no such name.")
    @APIResponseSchema(Structure[].class)
    public Response list(@BeanParam OrganisationFilter filter, @BeanParam ListParams params) {
        var base = uri.getBaseUri();
        return lists.answer(
                organisations.matching(filter, LocalDate.now(clock)).where(LONG_ENOUGH),
                params,
                Structure.class,
                organisation -> Structure.of(organisation, base));
    }
}
