package org.croisements.events.registration;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Conditional.unstored;
import static org.croisements.kit.page.Format.CSV_TYPE;
import static org.croisements.kit.page.Format.NDJSON_TYPE;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.croisements.events.EventsProblem;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.registration.KnownEvents.KnownEvent;
import org.croisements.events.registration.Registering.Way;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registrations for an event, for those who run it. */
@Path("/api/v1/events/{event}/registrations")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class RegistrationResource {

    private final KnownEvents events;
    private final RegistrationRepository registrations;
    private final RegistrationRights rights;
    private final RegistrationCalls calls;
    private final RegistrationDesk desk;
    private final Lists lists;
    private final Conditional conditional;
    private final UriInfo uri;

    RegistrationResource(
            KnownEvents events,
            RegistrationRepository registrations,
            RegistrationRights rights,
            RegistrationCalls calls,
            RegistrationDesk desk,
            Lists lists,
            Conditional conditional,
            UriInfo uri) {
        this.events = events;
        this.registrations = registrations;
        this.rights = rights;
        this.calls = calls;
        this.desk = desk;
        this.lists = lists;
        this.conditional = conditional;
        this.uri = uri;
    }

    @GET
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Read
    @Produces({APPLICATION_JSON, CSV_TYPE, NDJSON_TYPE})
    @Operation(operationId = "listRegistrations", summary = "List the registrations for an event, in their order")
    @APIResponseSchema(RegistrationDetail[].class)
    public Response list(String event, @BeanParam RegistrationFilter filter, @BeanParam ListParams params) {
        var of = events.read(event);
        rights.require(of.centres());
        return unstored(lists.answer(
                registrations.matching(of.id(), filter), params, RegistrationDetail.class, RegistrationDetail::of));
    }

    @GET
    @Path("/{registration}")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(operationId = "getRegistration", summary = "Get one registration by id")
    @APIResponseSchema(RegistrationDetail.class)
    public Response get(String event, String registration) {
        var of = events.read(event);
        rights.require(of.centres());
        var found = registrations.get(of.id(), registration);
        return unstored(conditional.answer(RegistrationDetail.of(found), found.version));
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({"REGISTRATION_CLOSED", "REGISTRATION_FULL", "ALREADY_REGISTERED"})
    @Operation(
            operationId = "createRegistration",
            summary = "Register somebody for an event",
            description =
                    "Needs an `Idempotency-Key`. Answers how the registration stands, without a word of the person.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "201",
            responseDescription = "Registered: confirmed, or waiting")
    public Uni<Response> create(String event, NewRegistration form) {
        var of = known(event);
        return calls.register(of.id(), "createRegistration", form, Way.ORGANISER, uri.getAbsolutePath() + "/")
                .map(KeptAnswer::response);
    }

    @POST
    @Path("/trial")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Produces(APPLICATION_JSON)
    @Problems({"REGISTRATION_CLOSED", "REGISTRATION_FULL", "ALREADY_REGISTERED"})
    @Operation(operationId = "tryRegistration", summary = "Tell what would become of a registration, without making it")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "200",
            responseDescription = "How it would stand; nothing has been done")
    public Uni<Response> attempt(String event, NewRegistration form) {
        var of = known(event);
        return calls.attempt(of.id(), "tryRegistration", form)
                .map(answer -> KeptAnswer.first(200, null, null, answer.body()).response());
    }

    @POST
    @Path("/{registration}/steps")
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({
        "REGISTRATION_STEP",
        "REGISTRATION_FULL",
        "OFFER_EXPIRED",
        "SESSION_FULL",
        "SEATS_TAKEN",
        "ALREADY_REGISTERED"
    })
    @Operation(
            operationId = "stepRegistration",
            summary = "Approve, refuse, promote, cancel, transfer a registration, or change its sessions",
            description = "Needs an `Idempotency-Key`.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "200",
            responseDescription = "How it stands now")
    public Uni<Response> step(String event, String registration, NewStep form) {
        var of = known(event);
        form.check();
        var id = Slugs.id(registration)
                .orElseThrow(
                        () -> EventsProblem.REGISTRATION_NOT_FOUND.with("There is no registration %s", registration));
        return Uni.createFrom()
                .completionStage(desk.take(
                        of.id(),
                        id,
                        "stepRegistration",
                        form.step(),
                        form.sessions(),
                        form.person(),
                        Reasons.BY_ORGANISER))
                .map(KeptAnswer::response);
    }

    private KnownEvent known(String event) {
        var of = events.findRemembered(event).orElseGet(() -> events.read(event));
        rights.require(of.centres());
        return of;
    }
}
