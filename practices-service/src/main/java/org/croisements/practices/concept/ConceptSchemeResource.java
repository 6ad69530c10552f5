package org.croisements.practices.concept;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.kit.page.Format.TURTLE_TYPE;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Records;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schemes of concepts that practices are filed under. */
@Path("/api/v1/concept-schemes")
@Tag(name = "Concept schemes", description = "Themes: who drew them up, when they are in use, how they nest")
class ConceptSchemeResource {

    private final ConceptSchemeRepository schemes;
    private final ConceptSchemeService service;
    private final Lists lists;
    private final Records records;
    private final Conditional conditional;
    private final List<Rendition<ConceptScheme>> renditions;

    ConceptSchemeResource(
            ConceptSchemeRepository schemes,
            ConceptSchemeService service,
            Lists lists,
            Records records,
            Conditional conditional,
            @All List<Rendition<ConceptScheme>> renditions) {
        this.schemes = schemes;
        this.service = service;
        this.lists = lists;
        this.records = records;
        this.conditional = conditional;
        this.renditions = renditions;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listConceptSchemes", summary = "List the concept schemes, by label")
    @APIResponseSchema(ConceptSchemeSummary[].class)
    public Response list(@BeanParam ConceptSchemeFilter filter, @BeanParam ListParams params) {
        return lists.answer(schemes.matching(filter), params, ConceptSchemeSummary.class, ConceptSchemeSummary::of);
    }

    @GET
    @Path("/{scheme}")
    @PermitAll
    @Transactional
    @Produces({APPLICATION_JSON, TURTLE_TYPE, JSON_LD_TYPE})
    @Operation(operationId = "getConceptScheme", summary = "Get one concept scheme by id or slug, with its concepts")
    @APIResponseSchema(ConceptSchemeDetail.class)
    public Response get(String scheme) {
        var found = schemes.get(scheme);
        return found.formerSlugs.contains(scheme)
                ? conditional.moved(scheme, found.slug)
                : records.answer(found, found.version, ConceptSchemeDetail::of, renditions);
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createConceptScheme", summary = "Add a concept scheme")
    @APIResponseSchema(value = ConceptSchemeDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewConceptScheme form) {
        var scheme = service.add(form);
        return conditional.created(scheme.slug, ConceptSchemeDetail.of(scheme), scheme.version);
    }

    @PATCH
    @Path("/{scheme}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updateConceptScheme", summary = "Change a concept scheme by a merge patch")
    @APIResponseSchema(ConceptSchemeDetail.class)
    public Response update(String scheme, MergePatch<NewConceptScheme> patch) {
        var found = schemes.getForUpdate(scheme);
        conditional.requireMatch(found.id, found.version);
        service.change(found, patch.applyTo(NewConceptScheme.of(found)));
        return conditional.changed(ConceptSchemeDetail.of(found), found.version);
    }

    @DELETE
    @Path("/{scheme}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Operation(operationId = "deleteConceptScheme", summary = "Take a concept scheme and its concepts away")
    public void delete(String scheme) {
        var found = schemes.getForUpdate(scheme);
        conditional.requireMatch(found.id, found.version);
        service.delete(found);
    }
}
