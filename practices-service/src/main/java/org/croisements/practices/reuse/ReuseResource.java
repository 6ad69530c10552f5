package org.croisements.practices.reuse;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

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
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeRepository;
import org.croisements.practices.practice.PracticeService;
import org.croisements.practices.report.PracticeReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the experience of a practice was used for; each report belongs to the centre that made it. */
@Path("/api/v1/practices/{practice}/reuses")
@Tag(name = "Reuses", description = "What the experience of a practice was used for")
class ReuseResource {

    private final PracticeRepository practices;
    private final PracticeService service;
    private final ReuseRepository reuses;
    private final Organisations organisations;
    private final PracticeReports reports;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    ReuseResource(
            PracticeRepository practices,
            PracticeService service,
            ReuseRepository reuses,
            Organisations organisations,
            PracticeReports reports,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.service = service;
        this.reuses = reuses;
        this.organisations = organisations;
        this.reports = reports;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listReuses",
            summary = "List what a practice's experience was used for, the last report first")
    @APIResponseSchema(ReuseDetail[].class)
    public Response list(String practice, @BeanParam ListParams params) {
        var of = practices.get(practice);
        return of.wasCalled(practice)
                ? conditional.moved(practice, of.slug())
                : lists.answer(reuses.of(of), params, ReuseDetail.class, ReuseDetail::of);
    }

    @GET
    @Path("/{reuse}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("REUSE_NOT_FOUND")
    @Operation(operationId = "getReuse", summary = "Get one report of what a practice was used for by id")
    @APIResponseSchema(ReuseDetail.class)
    public Response get(String practice, String reuse) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        var found = reuses.get(of, reuse);
        return conditional.answer(ReuseDetail.of(found), found.version());
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createReuse", summary = "Report what the experience of a practice was used for")
    @APIResponseSchema(value = ReuseDetail.class, responseCode = "201", responseDescription = "Reported")
    public Response create(String practice, NewReuse form) {
        var of = practices.getForUpdate(practice);
        var reuse = new Reuse(of, reports.owner(form.owner()), clock.instant());
        take(reuse, form);
        reuses.persistAndFlush(reuse);
        count(of);
        return conditional.created(reuse.id().toString(), ReuseDetail.of(reuse), reuse.version());
    }

    @PATCH
    @Path("/{reuse}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("REUSE_NOT_FOUND")
    @Operation(operationId = "updateReuse", summary = "Change what is reported of a use by a merge patch")
    @APIResponseSchema(ReuseDetail.class)
    public Response update(String practice, String reuse, MergePatch<NewReuse> patch) {
        var of = practices.getForUpdate(practice);
        var found = reuses.getForUpdate(of, reuse);
        reports.requireChange(found);
        var before = NewReuse.of(found);
        var form = patch.applyTo(before);
        reports.handOver(found, form.owner());
        take(found, form);
        if (reports.isChanged(found, before, NewReuse.of(found))) {
            count(of);
        }
        return conditional.changed(ReuseDetail.of(found), found.version());
    }

    @DELETE
    @Path("/{reuse}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("REUSE_NOT_FOUND")
    @Operation(operationId = "deleteReuse", summary = "Take the report of a use away")
    public void delete(String practice, String reuse) {
        var of = practices.getForUpdate(practice);
        var found = reuses.getForUpdate(of, reuse);
        reports.requireChange(found);
        conditional.forget(found.id());
        reuses.delete(found);
        count(of);
    }

    private void take(Reuse reuse, NewReuse form) {
        reuse.take(form, organisations.resolve(form.organisation(), "/organisation"));
    }

    private void count(Practice practice) {
        service.recount(practice, practice.transfers(), reuses.count(practice));
    }
}
