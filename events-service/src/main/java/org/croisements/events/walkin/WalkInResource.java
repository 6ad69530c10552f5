package org.croisements.events.walkin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.croisements.events.registration.KnownEvents;
import org.croisements.events.registration.NewRegistration;
import org.croisements.events.registration.RegistrationCalls;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.events.registration.RegistrationStanding;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets in who did not register, past the waiting list and beyond what fits, by those who may answer for it. */
@Path("/api/v1/events/{event}/walk-ins")
@Tag(name = "On the day", description = "Doors, badges and what remains of a day")
class WalkInResource {

    /** Scope that a partner's key needs besides that for registrations. */
    static final String SCOPE = "events:override";

    private final KnownEvents events;
    private final RegistrationRights rights;
    private final RegistrationCalls calls;
    private final Caller caller;
    private final UriInfo uri;

    WalkInResource(KnownEvents events, RegistrationRights rights, RegistrationCalls calls, Caller caller, UriInfo uri) {
        this.events = events;
        this.rights = rights;
        this.calls = calls;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @RolesAllowed({Role.NETWORK_ADMIN, Role.CENTRE_ADMIN, Role.PARTNER})
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({"REGISTRATION_CLOSED", "ALREADY_REGISTERED"})
    @Operation(
            operationId = "createWalkIn",
            summary = "Let somebody in on the day who did not register, whatever is full",
            description =
                    "Needs an `Idempotency-Key`. Capacities grow where they have to, which the allocation log tells; a key needs the scope `events:override` too.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "201",
            responseDescription = "Confirmed; let them in by a check-in with its id")
    public Uni<Response> create(String event, NewRegistration form) {
        var of = events.read(event);
        rights.require(of.centres());
        if (caller.has(Role.PARTNER) && !caller.scopes().contains(SCOPE)) {
            throw FORBIDDEN.with("A key lets nobody in beyond what fits without the scope %s", SCOPE);
        }
        String path = "/api/v1/events/" + of.slug() + "/registrations/";
        return calls.walkIn(
                        of.id(),
                        "createWalkIn",
                        form,
                        uri.getBaseUri().resolve(path).toString())
                .map(KeptAnswer::response);
    }
}
