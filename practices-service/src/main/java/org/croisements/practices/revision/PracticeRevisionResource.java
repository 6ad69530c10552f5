package org.croisements.practices.revision;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.practices.difference.FieldDifference;
import org.croisements.practices.practice.PracticeRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The revisions of a practice, for everybody who sees it. */
@Path("/api/v1/practices/{practice}/revisions")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeRevisionResource {

    /** What says nothing of the practice itself. */
    private static final List<String> BOOKKEEPING = List.of(
            "version",
            "createdAt",
            "updatedAt",
            "publishedAt",
            "revision",
            "completeness",
            "formerSlugs",
            "transfers",
            "reuses",
            "parts");

    private final PracticeRepository practices;
    private final PracticeRevisionRepository revisions;
    private final Lists lists;
    private final Conditional conditional;
    private final ObjectMapper mapper;

    PracticeRevisionResource(
            PracticeRepository practices,
            PracticeRevisionRepository revisions,
            Lists lists,
            Conditional conditional,
            ObjectMapper mapper) {
        this.practices = practices;
        this.revisions = revisions;
        this.lists = lists;
        this.conditional = conditional;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listPracticeRevisions",
            summary = "List the revisions of a practice that were published, the last one first")
    @APIResponseSchema(PracticeRevisionSummary[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        return of.wasCalled(practice)
                ? conditional.moved(practice, of.slug())
                : lists.answer(revisions.of(of), params, PracticeRevisionSummary.class, PracticeRevisionSummary::of);
    }

    @GET
    @Path("/{number}/differences")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("REVISION_NOT_FOUND")
    @Operation(
            operationId = "getPracticeRevisionDifference",
            summary = "Get what a revision of a practice says otherwise than an earlier one, field by field")
    @APIResponseSchema(RevisionDifference.class)
    public Response differences(
            String practice,
            int number,
            @Parameter(
                            description = "Number of the revision to compare with; the one before where left out",
                            example = "1")
                    @RestQuery
                    @Nullable
                    @Min(0)
                    @Max(1_000_000)
                    Integer since) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        int earlier = since == null ? number - 1 : since;
        var asked = detail(revisions.get(of, number));
        var before = earlier == 0 ? mapper.createObjectNode() : detail(revisions.get(of, earlier));
        var fields = FieldDifference.between(before, asked, BOOKKEEPING);
        return conditional.answer(bytes(new RevisionDifference(earlier, number, fields)), Format.JSON.contentType());
    }

    private JsonNode detail(PracticeRevision revision) {
        try {
            return mapper.readTree(revision.detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision is no JSON", e);
        }
    }

    private byte[] bytes(RevisionDifference difference) {
        try {
            return mapper.writeValueAsBytes(difference);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
