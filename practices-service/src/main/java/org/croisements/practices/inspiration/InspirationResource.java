package org.croisements.practices.inspiration;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.problem.CommonProblem.NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.croisements.kit.input.Text;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.problem.Faults;
import org.croisements.practices.concept.ConceptRepository;
import org.croisements.practices.inspiration.Inspirations.Comparison;
import org.croisements.practices.inspiration.Inspirations.ComparisonState;
import org.croisements.practices.inspiration.Neighbours.Neighbour;
import org.croisements.practices.term.SchemeUse;
import org.croisements.practices.territory.TerritoryKey;
import org.croisements.practices.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What worked in territories like mine. */
@Path("/api/v1/territories/{kind}/{code}/inspirations")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class InspirationResource {

    private static final int USUAL = 20;

    private final Neighbours neighbours;
    private final InspirationFinder finder;
    private final ConceptRepository concepts;
    private final Conditional conditional;
    private final ObjectMapper json;

    InspirationResource(
            Neighbours neighbours,
            InspirationFinder finder,
            ConceptRepository concepts,
            Conditional conditional,
            ObjectMapper json) {
        this.neighbours = neighbours;
        this.finder = finder;
        this.concepts = concepts;
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listInspirations",
            summary = "List what was done in territories like one, and what came of it",
            description =
                    "The territory itself first, then those that resemble it, the most similar first. How similar they are, what came of the practices and how well that is known stand side by side. While the directory of territories does not answer, `comparison.state` says so.")
    @APIResponseSchema(Inspirations.class)
    public Response inspirations(
            @Parameter(description = "Kind of territory, in lower case", example = "commune") @Text(max = 20)
                    String kind,
            @Parameter(description = "Official code", example = "35238") @Text(max = 20) String code,
            @Parameter(
                            description = "Under that theme or a narrower one, as in the list of practices",
                            example = "emploi")
                    @RestQuery
                    List<String> theme,
            @Parameter(description = "How many, 20 unless said") @RestQuery @Nullable @Min(1) @Max(100) Integer limit)
            throws JsonProcessingException {
        var territory = new TerritoryKey(kind(kind), code.toUpperCase(Locale.ROOT));
        var faults = new Faults();
        var themes = concepts.named(theme, SchemeUse.THEME, "theme", faults);
        faults.refuse();
        var known = neighbours.of(territory);
        var near = new ArrayList<>(List.of(new Neighbour(territory, 1)));
        known.ifPresent(of -> near.addAll(of.neighbours()));
        var comparison = known.map(of -> new Comparison(
                        neighbours.isOld(of) ? ComparisonState.OLD : ComparisonState.CURRENT,
                        of.at(),
                        of.neighbours().size()))
                .orElse(new Comparison(ComparisonState.UNKNOWN, null, 0));
        var found = new Inspirations(
                finder.shown(territory), comparison, finder.in(near, themes, limit == null ? USUAL : limit));
        return conditional.answer(json.writeValueAsBytes(found), Format.JSON.contentType());
    }

    private static TerritoryKind kind(String inPath) {
        return TerritoryKind.findInPath(inPath)
                .orElseThrow(() -> NOT_FOUND.with("There is no kind of territory %s", inPath));
    }
}
