package org.croisements.practices.transfer;

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
import org.croisements.practices.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a practice elsewhere; each report belongs to the centre that made it. */
@Path("/api/v1/practices/{practice}/transfers")
@Tag(name = "Transfers", description = "Who took a practice up elsewhere, and what became of it there")
class TransferResource {

    private final PracticeRepository practices;
    private final PracticeService service;
    private final TransferRepository transfers;
    private final Organisations organisations;
    private final Territories territories;
    private final PracticeReports reports;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    TransferResource(
            PracticeRepository practices,
            PracticeService service,
            TransferRepository transfers,
            Organisations organisations,
            Territories territories,
            PracticeReports reports,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.practices = practices;
        this.service = service;
        this.transfers = transfers;
        this.organisations = organisations;
        this.territories = territories;
        this.reports = reports;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listTransfers", summary = "List who took a practice up elsewhere, the last report first")
    @APIResponseSchema(TransferDetail[].class)
    public Response list(String practice, @BeanParam TransferFilter filter, @BeanParam ListParams params) {
        var of = practices.get(practice);
        return of.wasCalled(practice)
                ? conditional.moved(practice, of.slug())
                : lists.answer(transfers.matching(of, filter), params, TransferDetail.class, TransferDetail::of);
    }

    @GET
    @Path("/{transfer}")
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Problems("TRANSFER_NOT_FOUND")
    @Operation(operationId = "getTransfer", summary = "Get one transfer of a practice by id")
    @APIResponseSchema(TransferDetail.class)
    public Response get(String practice, String transfer) {
        var of = practices.get(practice);
        if (of.wasCalled(practice)) {
            return conditional.moved(practice, of.slug());
        }
        var found = transfers.get(of, transfer);
        return conditional.answer(TransferDetail.of(found), found.version());
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "createTransfer", summary = "Report that somebody took a practice up elsewhere")
    @APIResponseSchema(value = TransferDetail.class, responseCode = "201", responseDescription = "Reported")
    public Response create(String practice, NewTransfer form) {
        var of = practices.getForUpdate(practice);
        var transfer = new Transfer(of, reports.owner(form.owner()), clock.instant());
        take(transfer, form);
        transfers.persistAndFlush(transfer);
        count(of);
        return conditional.created(transfer.id().toString(), TransferDetail.of(transfer), transfer.version());
    }

    @PATCH
    @Path("/{transfer}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems("TRANSFER_NOT_FOUND")
    @Operation(operationId = "updateTransfer", summary = "Change what is reported of a transfer by a merge patch")
    @APIResponseSchema(TransferDetail.class)
    public Response update(String practice, String transfer, MergePatch<NewTransfer> patch) {
        var of = practices.getForUpdate(practice);
        var found = transfers.getForUpdate(of, transfer);
        reports.requireChange(found);
        var before = NewTransfer.of(found);
        var form = patch.applyTo(before);
        reports.handOver(found, form.owner());
        take(found, form);
        if (reports.isChanged(found, before, NewTransfer.of(found))) {
            count(of);
        }
        return conditional.changed(TransferDetail.of(found), found.version());
    }

    @DELETE
    @Path("/{transfer}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Problems("TRANSFER_NOT_FOUND")
    @Operation(operationId = "deleteTransfer", summary = "Take the report of a transfer away")
    public void delete(String practice, String transfer) {
        var of = practices.getForUpdate(practice);
        var found = transfers.getForUpdate(of, transfer);
        reports.requireChange(found);
        conditional.forget(found.id());
        transfers.delete(found);
        count(of);
    }

    private void take(Transfer transfer, NewTransfer form) {
        var adopter = organisations.resolve(form.adopter(), "/adopter");
        transfer.take(form, adopter, territories.stored(form.territory()));
    }

    private void count(Practice practice) {
        service.recount(practice, transfers.counts(practice), practice.reuses());
    }
}
