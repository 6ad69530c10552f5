package org.croisements.practices.practice;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.BIBTEX_TYPE;
import static org.croisements.kit.page.Format.CSL_JSON_TYPE;
import static org.croisements.kit.page.Format.GEOJSON_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.RIS_TYPE;
import static org.croisements.practices.PracticesProblem.PRACTICE_IN_USE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The practices of the network. */
@Path("/api/v1/practices")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeResource {

    private final PracticeRepository practices;
    private final PracticeRights rights;
    private final PracticeFeed feed;
    private final PracticeService service;
    private final Records records;
    private final Conditional conditional;
    private final ObjectMapper mapper;
    private final List<Rendition<PracticeDetail>> ofOne;

    PracticeResource(
            PracticeRepository practices,
            PracticeRights rights,
            PracticeFeed feed,
            PracticeService service,
            Records records,
            Conditional conditional,
            ObjectMapper mapper,
            @All List<Rendition<PracticeDetail>> renditions) {
        this.practices = practices;
        this.rights = rights;
        this.feed = feed;
        this.service = service;
        this.records = records;
        this.conditional = conditional;
        this.mapper = mapper;
        ofOne = renditions;
    }

    @GET
    @Path("/{practice}")
    @PermitAll
    @Transactional
    @Produces({APPLICATION_JSON, GEOJSON_TYPE, JSON_LD_TYPE, CSL_JSON_TYPE, BIBTEX_TYPE, RIS_TYPE})
    @Problems("REVISION_NOT_FOUND")
    @Operation(operationId = "getPractice", summary = "Get one practice by id or slug, as it is or as a revision was")
    @APIResponseSchema(PracticeDetail.class)
    public Response get(
            String practice,
            @Parameter(description = "Number of a revision, as it was published", example = "2")
                    @RestQuery
                    @Nullable
                    @Min(1)
                    @Max(1_000_000)
                    Integer revision) {
        var found = practices.get(practice);
        if (found.wasCalled(practice)) {
            return conditional.moved(practice, found.slug);
        }
        if (revision == null) {
            return records.answer(feed.detail(found), found.version, detail -> detail, ofOne);
        }
        String then = service.revision(found, revision);
        return records.answerSeen(detail(then), detail -> then.getBytes(StandardCharsets.UTF_8), ofOne);
    }

    private PracticeDetail detail(String revision) {
        try {
            return mapper.readValue(revision, PracticeDetail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A revision is no practice", e);
        }
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER, Role.MEMBER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems({"PUBLICATION_STEP", "EXTERNAL_ID_TAKEN"})
    @Operation(operationId = "createPractice", summary = "Add a practice; members propose it for review")
    @APIResponseSchema(value = PracticeDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewPractice form) {
        var practice = service.add(form);
        return conditional.created(practice.slug, feed.detail(practice), practice.version);
    }

    @PATCH
    @Path("/{practice}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MODERATOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"REVIEWER_IS_AUTHOR", "REVIEW_REQUIRED", "PRACTICE_ARCHIVED", "PUBLICATION_STEP", "EXTERNAL_ID_TAKEN"})
    @Operation(operationId = "updatePractice", summary = "Change a practice by a merge patch, publish or withdraw it")
    @APIResponseSchema(PracticeDetail.class)
    public Response update(String practice, MergePatch<NewPractice> patch) {
        var found = practices.getForUpdate(practice);
        rights.requireAny(found.owner.id());
        conditional.requireMatch(found.id, found.version);
        service.change(found, patch.applyTo(NewPractice.of(found)));
        return conditional.changed(feed.detail(found), found.version);
    }

    @DELETE
    @Path("/{practice}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Operation(operationId = "deletePractice", summary = "Take a practice away")
    public void delete(String practice) {
        var found = practices.getForUpdate(practice);
        rights.requireDelete(found.owner.id(), found.publication);
        conditional.requireMatch(found.id, found.version);
        if (!practices.parts(found).isEmpty()) {
            throw PRACTICE_IN_USE.with("Other practices are part of %s; change those first", found.slug);
        }
        conditional.forget(found.id);
        practices.delete(found);
        practices.flush();
        feed.deleted(found);
    }
}
