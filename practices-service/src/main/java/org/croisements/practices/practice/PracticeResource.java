package org.croisements.practices.practice;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;
import static org.croisements.practices.PracticesProblem.PRACTICE_IN_USE;

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
import java.time.Clock;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.practice.PracticeFeed.Face;
import org.croisements.practices.publication.PracticeRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The practices of the network. */
@Path("/api/v1/practices")
@Tag(name = "Practices", description = "What works in the field: practices, tools, instruments and levers")
class PracticeResource {

    private final PracticeRepository practices;
    private final PracticeReferences references;
    private final PracticeRights rights;
    private final PracticeFeed feed;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    PracticeResource(
            PracticeRepository practices,
            PracticeReferences references,
            PracticeRights rights,
            PracticeFeed feed,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.references = references;
        this.rights = rights;
        this.feed = feed;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listPractices", summary = "List practices, by title")
    @APIResponseSchema(PracticeSummary[].class)
    public Response list(@BeanParam PracticeFilter filter, @BeanParam ListParams params) {
        return lists.answer(
                practices.matching(filter, references.resolve(filter)),
                params,
                PracticeSummary.class,
                PracticeSummary::of);
    }

    @GET
    @Path("/{practice}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getPractice", summary = "Get one practice by id or slug")
    @APIResponseSchema(PracticeDetail.class)
    public Response get(String practice) {
        var found = practices.get(practice);
        return found.formerSlugs.contains(practice)
                ? conditional.moved(practice, found.slug)
                : conditional.answer(feed.detail(found), found.version);
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER, Role.MEMBER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createPractice", summary = "Add a practice; members propose it for review")
    @APIResponseSchema(value = PracticeDetail.class, responseCode = "201", responseDescription = "Added")
    public Response create(NewPractice form) {
        var practice = new Practice(form.publication(), clock.instant());
        take(practice, form);
        rights.requireCreate(practice.owner.id(), form.publication());
        practices.persistAndFlush(practice);
        return conditional.created(practice.slug, feed.added(practice), practice.version);
    }

    @PATCH
    @Path("/{practice}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MODERATOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "updatePractice", summary = "Change a practice by a merge patch, publish or withdraw it")
    @APIResponseSchema(PracticeDetail.class)
    public Response update(String practice, MergePatch<NewPractice> patch) {
        var found = practices.getForUpdate(practice);
        var owner = found.owner.id();
        rights.requireAny(owner);
        conditional.requireMatch(found.id, found.version);
        var before = NewPractice.of(found);
        var face = Face.of(found);
        var after = patch.applyTo(before);
        take(found, after);
        boolean saysSomethingElse = !NewPractice.of(found).equals(before);
        boolean moves = after.publication() != before.publication();
        if (!saysSomethingElse && !moves) {
            return conditional.changed(feed.detail(found), found.version);
        }
        if (saysSomethingElse) {
            rights.requireEdit(owner);
        }
        if (moves) {
            rights.requireMove(owner, before.publication(), after.publication());
            found.publication = after.publication();
        }
        found.updatedAt = clock.instant();
        practices.flush();
        conditional.note(found.id, before, NewPractice.of(found), found.version);
        return conditional.changed(feed.changed(found, face), found.version);
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
        practices.delete(found);
        practices.flush();
        feed.deleted(found);
    }

    private void take(Practice practice, NewPractice form) {
        String slug = practices.freeSlug(form.slug(), form.title(), practice.id);
        practice.take(form, slug, references.resolve(form, practice));
    }
}
