package org.croisements.events.delegation;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.croisements.events.batch.SeatCalls;
import org.croisements.events.registration.KnownEvents;
import org.croisements.kit.input.MergePatch;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.croisements.kit.write.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delegations to an event: for who runs it all of them, for the others those that they come with. */
@Path("/api/v1/events/{event}/delegations")
@Tag(name = "Delegations", description = "Organisations that come to an event together, led by a centre")
class DelegationResource {

    private final KnownEvents events;
    private final DelegationRepository delegations;
    private final DelegationForms forms;
    private final DelegationRights rights;
    private final SeatCalls calls;
    private final Lists lists;
    private final Conditional conditional;
    private final Clock clock;

    DelegationResource(
            KnownEvents events,
            DelegationRepository delegations,
            DelegationForms forms,
            DelegationRights rights,
            SeatCalls calls,
            Lists lists,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.delegations = delegations;
        this.forms = forms;
        this.rights = rights;
        this.calls = calls;
        this.lists = lists;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(
            operationId = "listDelegations",
            summary = "List the delegations to an event, or those that one's organisation comes with")
    @APIResponseSchema(DelegationDetail[].class)
    public Response list(String event, @BeanParam DelegationFilter filter, @BeanParam ListParams params) {
        var of = events.read(event);
        return unstored(lists.answer(
                delegations.to(of.id(), filter.state(), rights.own(of)),
                params,
                DelegationDetail.class,
                DelegationDetail::of));
    }

    @GET
    @Path("/{delegation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getDelegation", summary = "Get one delegation by id")
    @APIResponseSchema(DelegationDetail.class)
    public Response get(String event, String delegation) {
        var found = rights.seen(delegation, events.read(event));
        return unstored(conditional.answer(DelegationDetail.of(found), found.version));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Produces(APPLICATION_JSON)
    @Problems("DELEGATION_TAKEN")
    @Operation(operationId = "createDelegation", summary = "Begin a delegation to an event")
    @APIResponseSchema(value = DelegationDetail.class, responseCode = "201", responseDescription = "Begun, as a draft")
    public Response create(String event, NewDelegation form) {
        var of = events.read(event);
        var made = new Delegation(of.id(), forms.lead(form), clock.instant());
        rights.requireLead(made.lead.id());
        forms.fill(made, form);
        delegations.save(made);
        return conditional.created(made.id.toString(), DelegationDetail.of(made), made.version);
    }

    @PATCH
    @Path("/{delegation}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Write
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(APPLICATION_JSON)
    @Problems({"DELEGATION_TAKEN", "DELEGATION_STEP", "RECORD_IN_USE"})
    @Operation(
            operationId = "updateDelegation",
            summary = "Change a delegation by a merge patch",
            description =
                    "A draft as a whole; once it is submitted its organisations and its note. Who edits for an organisation that comes takes it out of `members`, and changes nothing else.")
    @APIResponseSchema(DelegationDetail.class)
    public Response update(String event, String delegation, MergePatch<NewDelegation> patch) {
        var found = delegations.getForUpdate(rights.seen(delegation, events.read(event)));
        rights.requireMember(found);
        conditional.requireMatch(found.id, found.version);
        var before = NewDelegation.of(found);
        var after = patch.applyTo(before);
        if (!after.equals(before)) {
            if (!rights.actsFor(found.lead.id())) {
                rights.requireLeaving(found, before, after, forms.others(after));
            }
            forms.requireOpen(found, before, after);
            forms.fill(found, after);
            found.updatedAt = clock.instant();
            delegations.save(found);
            conditional.note(found.id, before, NewDelegation.of(found), found.version);
        }
        return conditional.changed(DelegationDetail.of(found), found.version);
    }

    @POST
    @Path("/{delegation}/steps")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({
        "DELEGATION_STEP",
        "DELEGATION_TAKEN",
        "REGISTRATION_CLOSED",
        "REGISTRATION_FULL",
        "OFFER_EXPIRED",
        "SEATS_TAKEN"
    })
    @Operation(
            operationId = "stepDelegation",
            summary = "Submit, approve, refuse or cancel a delegation, or give seats back",
            description = "Needs an `Idempotency-Key`.")
    @APIResponseSchema(
            value = DelegationStanding.class,
            responseCode = "200",
            responseDescription = "How its seats stand now")
    public Uni<Response> step(String event, String delegation, NewDelegationStep form) {
        var of = events.read(event);
        var found = rights.seen(delegation, of);
        rights.require(form.step(), found, of);
        form.check();
        var stepping = new DelegationStepping(
                found.id, form.step(), form.seats(), form.namesDueAt(), !rights.actsFor(found.lead.id()));
        return Uni.createFrom()
                .completionStage(calls.once(of.id(), "stepDelegation", stepping))
                .map(KeptAnswer::response);
    }
}
