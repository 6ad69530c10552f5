package org.croisements.network.similar;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.network.NetworkProblem.TERRITORY_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.network.similar.SimilarTerritories.Trait;
import org.croisements.network.similarity.Comparison;
import org.croisements.network.similarity.Feature;
import org.croisements.network.similarity.Matrix;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The territories that resemble one. */
@Path("/api/v1/territories/{kind}/{code}/similar")
@Tag(
        name = "Territories",
        description = "Regions, departments, communes, EPCI, EPT, priority quarters and city contracts")
class SimilarResource {

    private final Matrices matrices;
    private final Conditional conditional;
    private final ObjectMapper json;

    SimilarResource(Matrices matrices, Conditional conditional, ObjectMapper json) {
        this.matrices = matrices;
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listSimilarTerritories",
            summary = "List the territories that resemble one most, and say why",
            description =
                    "Gower's distance over the indicators at hand: the weighted mean of the differences, each by the range between the 1st and 99th percentile of all territories of the kind. Doubtful values are left out and count as the usual difference; a territory of which less than three quarters of the weight is known is not compared.")
    @APIResponseSchema(SimilarTerritories.class)
    public Response similar(
            @Parameter(description = "Kind of territory, in lower case", example = "epci") @Text(max = 20) String kind,
            @Parameter(description = "Official code", example = "243500139") @Text(max = 20) String code,
            @BeanParam SimilarFilter filter)
            throws JsonProcessingException {
        var of = TerritoryKind.inPath(kind);
        var weights = filter.weights(of);
        var matrix = matrices.of(of);
        int self = matrix.placeOf(code, filter.generation())
                .orElseThrow(() -> TERRITORY_NOT_FOUND.with("There is no %s %s", of, code));
        return conditional.answer(
                json.writeValueAsBytes(compared(matrix, self, weights, filter)), Format.JSON.contentType());
    }

    private static SimilarTerritories compared(
            Matrix matrix, int self, Map<Feature, Double> weights, SimilarFilter filter) {
        boolean admitsAll = filter.admitsAll();
        var result = new Comparison(matrix, self, weights)
                .nearest(
                        filter.most(),
                        other -> matrix.areOfOneGeneration(self, other)
                                && (admitsAll || filter.admits(matrix.candidate(other))));
        return new SimilarTerritories(
                matrix.candidate(self).reference(),
                filter.givenProfile(),
                features(matrix, self, weights),
                result.compared(),
                result.notCompared(),
                result.nearest().stream()
                        .map(distance -> Explanation.of(matrix, self, distance, weights))
                        .toList());
    }

    private static List<Trait> features(Matrix matrix, int self, Map<Feature, Double> weights) {
        double total = weights.values().stream().mapToDouble(w -> w).sum();
        return weights.entrySet().stream()
                .map(entry -> new Trait(
                        entry.getKey().indicator(),
                        Explanation.rounded(entry.getValue() / total),
                        matrix.candidate(self).value(entry.getKey())))
                .toList();
    }
}
