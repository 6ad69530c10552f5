package org.croisements.practices.concept;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.change.Changes;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.term.NewConcept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schemes of concepts that practices are filed under. */
@Path("/api/v1/concept-schemes")
@Tag(name = "Concept schemes", description = "Themes: who drew them up, when they are in use, how they nest")
class ConceptSchemeResource {

    private static final String TYPE = "concept-scheme";

    private final ConceptSchemeRepository schemes;
    private final Lists lists;
    private final Conditional conditional;
    private final Changes changes;
    private final Event<ConceptNews.Removed> removed;
    private final Event<ConceptNews.Renamed> renamed;
    private final Clock clock;

    ConceptSchemeResource(
            ConceptSchemeRepository schemes,
            Lists lists,
            Conditional conditional,
            Changes changes,
            Event<ConceptNews.Removed> removed,
            Event<ConceptNews.Renamed> renamed,
            Clock clock) {
        this.schemes = schemes;
        this.lists = lists;
        this.conditional = conditional;
        this.changes = changes;
        this.removed = removed;
        this.renamed = renamed;
        this.clock = clock;
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
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getConceptScheme", summary = "Get one concept scheme by id or slug, with its concepts")
    @APIResponseSchema(ConceptSchemeDetail.class)
    public Response get(String scheme) {
        var found = schemes.get(scheme);
        return found.formerSlugs.contains(scheme)
                ? conditional.moved(scheme, found.slug)
                : conditional.answer(ConceptSchemeDetail.of(found), found.version);
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createConceptScheme", summary = "Add a concept scheme")
    @APIResponseSchema(value = ConceptSchemeDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewConceptScheme form) {
        var scheme = new ConceptScheme(clock.instant());
        take(scheme, form);
        schemes.persistAndFlush(scheme);
        return conditional.created(scheme.slug, publish(scheme), scheme.version);
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
        var before = NewConceptScheme.of(found);
        var after = patch.applyTo(before);
        var shown = shown(found.concepts);
        var notations = after.concepts().stream().map(NewConcept::notation).collect(Collectors.toSet());
        remove(found.concepts.stream()
                .filter(c -> !notations.contains(c.notation))
                .toList());
        take(found, after);
        var taken = NewConceptScheme.of(found);
        if (taken.equals(before)) {
            return conditional.changed(ConceptSchemeDetail.of(found), found.version);
        }
        found.updatedAt = clock.instant();
        schemes.flush();
        conditional.note(found.id, before, taken, found.version);
        tellWhoShows(shown, found);
        return conditional.changed(publish(found), found.version);
    }

    @DELETE
    @Path("/{scheme}")
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Operation(operationId = "deleteConceptScheme", summary = "Take a concept scheme and its concepts away")
    public void delete(String scheme) {
        var found = schemes.getForUpdate(scheme);
        conditional.requireMatch(found.id, found.version);
        remove(List.copyOf(found.concepts));
        schemes.delete(found);
        changes.deleted(TYPE, found.id, found.slug, found.version + 1);
    }

    private void take(ConceptScheme scheme, NewConceptScheme form) {
        ConceptTree.check(form.concepts());
        scheme.take(form, schemes.freeSlug(form.slug(), form.label().fr(), scheme.id));
    }

    private void remove(List<Concept> concepts) {
        if (!concepts.isEmpty()) {
            removed.fire(new ConceptNews.Removed(concepts));
        }
    }

    private static Map<UUID, ConceptReference> shown(List<Concept> concepts) {
        return concepts.stream().collect(Collectors.toMap(c -> c.id, Concept::reference));
    }

    private void tellWhoShows(Map<UUID, ConceptReference> before, ConceptScheme scheme) {
        var different = scheme.concepts.stream()
                .filter(c -> before.containsKey(c.id) && !c.reference().equals(before.get(c.id)))
                .map(c -> c.id)
                .collect(Collectors.toSet());
        if (!different.isEmpty()) {
            renamed.fire(new ConceptNews.Renamed(different));
        }
    }

    private ConceptSchemeDetail publish(ConceptScheme scheme) {
        var detail = ConceptSchemeDetail.of(scheme);
        changes.changed(TYPE, scheme.id, scheme.slug, scheme.version, detail);
        return detail;
    }
}
