package org.croisements.events.delegate;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.croisements.events.delegation.DelegationRights;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.registration.KnownEvents;
import org.croisements.events.registration.NewStep;
import org.croisements.events.registration.RegistrationDesk;
import org.croisements.events.registration.RegistrationDetail;
import org.croisements.events.registration.RegistrationRepository;
import org.croisements.events.registration.RegistrationStanding;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A delegation's people: its centre sees all of them, each other organisation its own. */
@Path("/api/v1/events/{event}/delegations/{delegation}/people")
@Tag(name = "Delegations", description = "Organisations that come to an event together, led by a centre")
class DelegateResource {

    private final KnownEvents events;
    private final DelegationRights rights;
    private final RegistrationRepository registrations;
    private final RegistrationDesk desk;
    private final DelegationNaming naming;
    private final Lists lists;
    private final UriInfo uri;

    DelegateResource(
            KnownEvents events,
            DelegationRights rights,
            RegistrationRepository registrations,
            RegistrationDesk desk,
            DelegationNaming naming,
            Lists lists,
            UriInfo uri) {
        this.events = events;
        this.rights = rights;
        this.registrations = registrations;
        this.desk = desk;
        this.naming = naming;
        this.lists = lists;
        this.uri = uri;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.MEMBER, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listDelegationPeople", summary = "List a delegation's people, or one's own among them")
    @APIResponseSchema(RegistrationDetail[].class)
    public Response list(String event, String delegation, @BeanParam ListParams params) {
        var of = events.read(event);
        var found = rights.seen(delegation, of);
        return unstored(lists.answer(
                registrations.ofDelegation(found.id(), rights.ownPeople(found, of)),
                params,
                RegistrationDetail.class,
                RegistrationDetail::of));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({"DELEGATION_STEP", "REGISTRATION_CLOSED", "SEATS_TAKEN", "SESSION_FULL", "ALREADY_REGISTERED"})
    @Operation(
            operationId = "createDelegationPerson",
            summary = "Name one of a delegation's people, who takes one of its seats",
            description = "Needs an `Idempotency-Key`.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "201",
            responseDescription = "Named, and registered")
    public Uni<Response> create(String event, String delegation, NewDelegate form) {
        var of = events.read(event);
        var found = rights.seen(delegation, of);
        return Uni.createFrom()
                .completionStage(naming.name(found, form, uri.getAbsolutePath().toString()))
                .map(KeptAnswer::response);
    }

    @POST
    @Path("/{registration}/steps")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.EDITOR, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({"REGISTRATION_STEP", "SESSION_FULL", "ALREADY_REGISTERED"})
    @Operation(
            operationId = "stepDelegationPerson",
            summary = "Take one of a delegation's people out, have another come instead, or change their sessions",
            description = "Needs an `Idempotency-Key`. CANCEL, TRANSFER and RESEAT are what there is.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "200",
            responseDescription = "How the registration stands now")
    public Uni<Response> step(String event, String delegation, String registration, NewStep form) {
        var of = events.read(event);
        var found = rights.seen(delegation, of);
        form.checkForTheirOwn();
        var named = registrations.getNamed(of.id(), found.id(), registration);
        rights.requireNames(found, named.organisation());
        return Uni.createFrom()
                .completionStage(desk.take(
                        of.id(),
                        named.id(),
                        "stepDelegationPerson",
                        form.step(),
                        form.sessions(),
                        form.person(),
                        Reasons.BY_DELEGATION))
                .map(KeptAnswer::response);
    }
}
