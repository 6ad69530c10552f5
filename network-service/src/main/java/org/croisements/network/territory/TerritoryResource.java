package org.croisements.network.territory;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.network.NetworkProblem.TERRITORY_NOT_FOUND;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The territories of the official reference; a code names one only with its kind. */
@Path("/api/v1/territories")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT and priority quarters by official code")
class TerritoryResource {

    private final TerritoryRepository territories;
    private final Lists lists;
    private final Conditional conditional;

    TerritoryResource(TerritoryRepository territories, Lists lists, Conditional conditional) {
        this.territories = territories;
        this.lists = lists;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listTerritories", summary = "List territories, by name")
    @APIResponseSchema(TerritoryDetail[].class)
    public Response list(@BeanParam TerritoryFilter filter, @BeanParam ListParams params) {
        return lists.answer(territories.matching(filter), params, TerritoryDetail.class, TerritoryDetail::of);
    }

    @GET
    @Path("/{kind}/{code}")
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getTerritory", summary = "Get one territory by kind and official code")
    @APIResponseSchema(TerritoryDetail.class)
    public Response get(String kind, String code) {
        var found = territories.get(kind(kind), code);
        return conditional.answer(TerritoryDetail.of(found), found.version);
    }

    /** Paths are lower-case with hyphens: {@code /territories/city-contract/CN03501I}. */
    private static TerritoryKind kind(String inPath) {
        try {
            return TerritoryKind.valueOf(inPath.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw TERRITORY_NOT_FOUND.with("There is no kind of territory %s", inPath);
        }
    }
}
