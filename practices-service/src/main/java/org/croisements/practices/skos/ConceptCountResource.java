package org.croisements.practices.skos;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.practices.concept.ConceptSchemeRepository;
import org.croisements.practices.concept.NewConceptScheme;
import org.croisements.practices.skos.ConceptCounts.ConceptCount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many public sheets stand under the concepts of a scheme. */
@Path("/api/v1/concept-schemes/{scheme}/counts")
@Tag(name = "Concept schemes", description = "Themes: who drew them up, when they are in use, how they nest")
class ConceptCountResource {

    private final ConceptSchemeRepository schemes;
    private final ConceptCountRepository counts;
    private final Conditional conditional;
    private final ObjectMapper mapper;

    ConceptCountResource(
            ConceptSchemeRepository schemes,
            ConceptCountRepository counts,
            Conditional conditional,
            ObjectMapper mapper) {
        this.schemes = schemes;
        this.counts = counts;
        this.conditional = conditional;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getConceptCounts",
            summary = "Get how many public sheets stand under each concept of a scheme or under a narrower one")
    @APIResponseSchema(ConceptCounts.class)
    public Response get(String scheme) throws JsonProcessingException {
        var found = schemes.get(scheme);
        if (!scheme.equals(found.slug()) && !scheme.equals(found.id().toString())) {
            return conditional.moved(scheme, found.slug());
        }
        var byNotation = counts.byNotation(found);
        var concepts = NewConceptScheme.of(found).concepts().stream()
                .map(concept -> new ConceptCount(
                        concept.notation(), concept.label(), byNotation.getOrDefault(concept.notation(), 0L)))
                .toList();
        var answer = new ConceptCounts(found.slug(), counts.total(found), concepts);
        return conditional.answer(mapper.writeValueAsBytes(answer), Format.JSON.contentType());
    }
}
