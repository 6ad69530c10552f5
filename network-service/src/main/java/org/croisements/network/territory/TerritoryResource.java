package org.croisements.network.territory;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.croisements.kit.format.GeoJson;
import org.croisements.kit.format.GeoJson.Feature;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Rendition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The territories of the official reference; a code names one only with its kind. */
@Path("/api/v1/territories")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT, priority quarters and city contracts")
class TerritoryResource {

    private final TerritoryRepository territories;
    private final Lists lists;
    private final Conditional conditional;
    private final Rendition<Territory> map;

    TerritoryResource(TerritoryRepository territories, Lists lists, Conditional conditional, ObjectMapper mapper) {
        this.territories = territories;
        this.lists = lists;
        this.conditional = conditional;
        map = new GeoJson<>(mapper, TerritoryResource::feature);
    }

    private static Feature feature(Territory territory) {
        var detail = TerritoryDetail.of(territory);
        var point = detail.point();
        return new Feature(
                detail.id(), point == null ? null : GeoJson.point(point.longitude(), point.latitude()), detail);
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE, GEOJSON_TYPE})
    @Operation(operationId = "listTerritories", summary = "List territories, by name")
    @APIResponseSchema(TerritoryDetail[].class)
    public Response list(@BeanParam TerritoryFilter filter, @BeanParam ListParams params) {
        return lists.answer(
                territories.matching(filter), params, TerritoryDetail.class, TerritoryDetail::of, List.of(map));
    }

    @GET
    @Path("/{kind}/{code}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getTerritory", summary = "Get one territory by kind and official code")
    @APIResponseSchema(TerritoryDetail.class)
    public Response get(
            @Parameter(description = "Kind of territory, in lower case", example = "commune") @Text(max = 20)
                    String kind,
            @Parameter(description = "Official code", example = "35238") @Text(max = 20) String code,
            @Parameter(
                            description = "Generation of a priority quarter or city contract; the newest unless said",
                            example = "2024")
                    @RestQuery
                    @Nullable
                    @Min(1900)
                    @Max(2200)
                    Integer generation) {
        var found = territories.get(TerritoryKind.inPath(kind), code, generation);
        return conditional.answer(TerritoryDetail.of(found), found.version);
    }
}
