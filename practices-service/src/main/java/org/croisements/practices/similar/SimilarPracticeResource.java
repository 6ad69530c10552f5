package org.croisements.practices.similar;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.Viewers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The practices that have something in common with one. */
@Path("/api/v1/practices/{practice}/similar")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class SimilarPracticeResource {

    private static final int USUAL = 10;

    private final PracticeRepository practices;
    private final PracticeIndex index;
    private final Viewers viewers;
    private final Conditional conditional;
    private final SimilarFinder finder;
    private final ObjectMapper json;

    SimilarPracticeResource(
            PracticeRepository practices,
            PracticeIndex index,
            Viewers viewers,
            Conditional conditional,
            SimilarFinder finder,
            ObjectMapper json) {
        this.practices = practices;
        this.index = index;
        this.viewers = viewers;
        this.conditional = conditional;
        this.finder = finder;
        this.json = json;
    }

    @GET
    @PermitAll
    @Transactional
    @Unversioned
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listSimilarPractices",
            summary = "List the practices that have most in common with one, and what that is")
    @APIResponseSchema(SimilarPractices.class)
    public Response similar(
            String practice,
            @Parameter(description = "How many, 10 unless said") @RestQuery @Nullable @Min(1) @Max(50) Integer limit)
            throws JsonProcessingException {
        var found = practices.get(practice);
        if (found.wasCalled(practice)) {
            return conditional.moved(practice, found.slug());
        }
        try (var search = index.search(Criteria.all(viewers.present()), null, null)) {
            var alike = finder.alike(search, PracticeSummary.of(found), limit == null ? USUAL : limit);
            return conditional.answer(
                    json.writeValueAsBytes(new SimilarPractices(found.reference(), alike)), Format.JSON.contentType());
        }
    }
}
