package org.croisements.events.registration;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.croisements.events.registration.Registering.Way;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers whoever asks for it, and tells nobody whether an address is registered. */
@Path("/api/v1/events/{event}/registration-requests")
@Tag(name = "Registrations", description = "Who registers for an event, and what becomes of it")
class RegistrationRequestResource {

    private final KnownEvents events;
    private final RegistrationCalls calls;

    RegistrationRequestResource(KnownEvents events, RegistrationCalls calls) {
        this.events = events;
        this.calls = calls;
    }

    @POST
    @PermitAll
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({"REGISTRATION_CLOSED", "REGISTRATION_FULL"})
    @Operation(
            operationId = "requestRegistration",
            summary = "Register for an event",
            description =
                    "Needs an `Idempotency-Key`. The answer is the same whether the address is registered or not; what became of it is told by a message to that address.")
    @APIResponseSchema(value = RegistrationReceipt.class, responseCode = "202", responseDescription = "Received")
    public Uni<Response> request(String event, NewRegistration form) {
        var of = events.findRemembered(event).orElseGet(() -> events.read(event));
        if (!form.consent()) {
            throw Fault.at("/consent", "REQUIRED", "nobody is registered without their consent")
                    .alone();
        }
        return calls.register(of.id(), "requestRegistration", form, Way.PUBLIC, "")
                .map(KeptAnswer::response);
    }
}
