package org.croisements.events.own;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.events.EventsProblem.LINK_NOT_FOUND;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.croisements.events.ledger.Reasons;
import org.croisements.events.registration.RegistrationDesk;
import org.croisements.events.registration.RegistrationStanding;
import org.croisements.kit.openapi.Problems;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.Keyed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * What people do about the seat of their own registration. The registration stands in the path, so that the keys of two
 * people who are both nobody known never meet.
 */
@Path("/api/v1/own-registration/{registration}/steps")
@Tag(name = "Own registration", description = "What people see and do by the link that each message brings them")
class OwnStepResource {

    private final LinkHolder holder;
    private final RegistrationDesk desk;

    OwnStepResource(LinkHolder holder, RegistrationDesk desk) {
        this.holder = holder;
        this.desk = desk;
    }

    @POST
    @PermitAll
    @Blocking
    @Keyed
    @Produces(APPLICATION_JSON)
    @Problems({
        "LINK_NOT_FOUND",
        "REGISTRATION_STEP",
        "REGISTRATION_FULL",
        "OFFER_EXPIRED",
        "SESSION_FULL",
        "ALREADY_REGISTERED"
    })
    @Operation(
            operationId = "stepOwnRegistration",
            summary = "Accept, decline, cancel or hand over one's own registration, or change its sessions",
            description =
                    "Needs an `Idempotency-Key`. After a hand-over the link leads nowhere; the other person gets their own.")
    @APIResponseSchema(
            value = RegistrationStanding.class,
            responseCode = "200",
            responseDescription = "How it stands now")
    public Uni<Response> step(
            @Parameter(description = "Id of the registration") UUID registration,
            @Parameter(description = LinkHolder.DESCRIPTION) @RestHeader(LinkHolder.HEADER) @Nullable String link,
            NewOwnStep form) {
        var held = holder.read(link);
        if (!held.id().equals(registration)) {
            throw LINK_NOT_FOUND.with("The link opens another registration");
        }
        form.check();
        return Uni.createFrom()
                .completionStage(desk.take(
                        held.event(),
                        held.id(),
                        "stepOwnRegistration",
                        form.step().step(),
                        form.sessions(),
                        form.person(),
                        Reasons.BY_REGISTRANT))
                .map(KeptAnswer::response);
    }
}
